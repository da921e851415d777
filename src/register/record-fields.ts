import type { RegistrationKind } from '../engine/types.js';
import type { Gender, ProducerType, RecordStatus, RegisterRecord } from './record.js';
import type { RegisterField } from './register-columns.js';
import { shownTotal } from './values.js';

/** What a register's cells say, in one language; each word is one that we read. */
export interface RecordWords {
  readonly producerTypes: Readonly<Record<ProducerType, string>>;
  readonly genders: Readonly<Record<Gender, string>>;
  readonly yes: string;
  readonly no: string;
  readonly statuses: Readonly<Record<RecordStatus, string>>;
  readonly kinds: Readonly<Record<RegistrationKind, string>>;
  /** An edition from before the first one encoded. */
  readonly earlier: string;
}

/** A record as the cells of a register; days as ISO writes them, which no spreadsheet takes for another day. */
export function fieldsOf(record: RegisterRecord, words: RecordWords): Map<RegisterField, string> {
  const { producerType, gender, disability, total, edition, kind, status, withdrawal, follows } = record;
  const cells: readonly (readonly [RegisterField, string | number | null | undefined])[] = [
    ['code', record.code],
    ['name', record.name],
    ['producer', record.producer],
    ['producerType', producerType && words.producerTypes[producerType]],
    ['gender', gender && words.genders[gender]],
    ['ethnicity', record.ethnicity],
    ['disability', disability === null ? null : disability ? words.yes : words.no],
    ['branch', record.branch],
    ['group', record.group],
    ['set', record.set],
    ['commune', record.commune],
    ['district', record.district],
    ['province', record.province],
    ['stars', record.stars],
    ['total', total === null ? null : shownTotal(total)],
    ['edition', edition === 'earlier' ? words.earlier : edition],
    ['kind', kind && words.kinds[kind]],
    ['decision', record.decision],
    ['decided', record.decided],
    ['authority', record.authority],
    ['certificateEnd', record.certificateEnd],
    ['status', status && words.statuses[status]],
    ['withdrawalGround', withdrawal?.ground],
    ['withdrawalDecision', withdrawal?.decision],
    ['withdrawn', withdrawal?.date],
    ['followsCode', follows?.code],
    ['followsDecision', follows?.decision],
  ];
  return new Map(cells.map(([field, value]) => [field, String(value ?? '')]));
}
