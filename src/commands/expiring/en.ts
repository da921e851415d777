import type { Certificate } from '../../engine/types.js';
import { type ExpiryPhase, EXPIRY_PHASES } from '../../engine/expiring.js';
import { thousands, day, counted, quoted, shortened } from '../../base/format.js';
import { monthsOf, inBrackets, articlesOf } from '../../law/in-words.js';
import type { ExpiringCommandWords } from './vi.js';

const phasesOf = ({ grace }: Certificate): Readonly<Record<ExpiryPhase, string>> => ({
  waiting: 'waiting for the centre',
  early: 'filing not open yet',
  open: 'filing open',
  late: 'late to file',
  grace: grace === null ? 'extended' : `extended by ${grace.source}`,
  expired: 'expired',
});

const number = (count: number) => thousands(count, ',');

/** As many lines are named one by one. */
const MOST = 5;

function placeName({ commune, district, province }: { commune: string; district: string; province: string }) {
  return [commune, district, province].filter(Boolean).join(', ');
}

export const en: ExpiringCommandWords = {
  register: {
    phases: phasesOf,
    expiring: {
      title: (at, within) =>
        `Certificates that end within ${number(within)} days or have just ended, as of ${day(at)}`,
      none: 'No certificate ends within these days.',
      columns: {
        end: 'Ends',
        code: 'Product code',
        product: 'Product',
        producer: 'Producer',
        commune: 'Commune',
        stars: 'Stars',
        state: 'State',
      },
      headings: {
        windowFrom: 'File from',
        windowUntil: 'File until',
        daysLeft: 'Days left',
        phase: 'Re-rating',
        graceUntil: 'Extended at most until',
        computed: 'End computed',
        filed: 'Handed in',
      },
      state: ({ expiry, end, filed, law: { certificate } }) => {
        const { phase, daysLeft, window, graceUntil } = expiry;
        const phases = phasesOf(certificate);
        if (filed === true) return daysLeft < 0 ? `handed in, expired since ${day(end)}` : 'handed in';
        switch (phase) {
          case 'waiting':
            return phases.waiting;
          case 'early':
            return window === null ? phases.early : `file from ${day(window.from)}`;
          case 'open':
            return window === null ? phases.open : `file until ${day(window.until)}`;
          case 'late':
            return `late to file, ${counted(daysLeft, 'day')} left`;
          case 'grace':
            return graceUntil === null
              ? phases.grace
              : `${certificate.grace?.source ?? ''}, until ${day(graceUntil)}`;
          case 'expired':
            return `expired since ${day(end)}`;
        }
      },
      computedEnd: (end) => `${day(end)} (computed)`,
      summary: (all) => {
        const phases = phasesOf(all.law.certificate);
        const met = EXPIRY_PHASES.filter((phase) => phase !== 'waiting' || all.phases.waiting > 0);
        const shown = met.map((phase) => `${phases[phase]} ${number(all.phases[phase])}`);
        return (
          `Read ${number(all.records)} rows: ${shown.join(' · ')} · end later ${number(all.later)} · ended over ${number(all.listedFor)} days ago ${number(all.longGone)}` +
          ` · replaced, withdrawn or not issued yet ${number(all.notInForce)} · of unknown end ${number(all.noEnd)}${all.again === 0 ? '' : ` · saying again what another says ${number(all.again)}`}.`
        );
      },
      computedNote: (records, terms) =>
        `${counted(records, 'row')} without a certificate end: computed as ${monthsOf(terms, 'or', 'months')} from the decision${inBrackets(articlesOf(terms))}, "(computed)" in the table.`,
      noEndNote: (records) =>
        `${counted(records, 'row')} without a certificate end and without a day of decision: nobody knows when they end; "ocop register check" names each.`,
      graceNote: (certain, unsure, { instrument, certificate: { grace, refile } }) =>
        `${grace?.source ?? ''}: a certificate stays in force until its re-rating is dealt with, at most ${String(grace?.days ?? 0)} days after it ends, for products that are to be re-rated and could not file within the days of ${refile?.source ?? ''}; the register does not know whether a dossier was filed.` +
        (certain > 0
          ? ` ${number(certain)} had their last day to file before Decision ${instrument.number} came into force.`
          : '') +
        (unsure > 0
          ? ` ${number(unsure)} could still have filed in time: it is a transitional provision, ask the province's OCOP office.`
          : ''),
      beforeEdition: ({ inForce, certificate: { refile } }) =>
        `Filing within ${String(refile?.earliestDays ?? 0)} to ${String(refile?.latestDays ?? 0)} days${inBrackets(refile?.source ?? null)} is the law from ${day(inForce.from)} on; on the day asked for it was not yet.`,
      filedNote: (file, { filed, open, late }) =>
        `By ${file}: handed in ${number(filed)} · filing open and nothing handed in ${number(open)} · filing over and nothing handed in ${number(late)}.`,
      filedUnmatched: (file, lines) =>
        `${file}: ${counted(lines.length, 'line')} of no certificate in this list: ${lines
          .slice(0, MOST)
          .map(({ line, product }) => `line ${String(line)} ${quoted(shortened(product, 40))}`)
          .join(', ')}${lines.length > MOST ? ', …' : ''}.`,
      wroteEach: (files, first, last) =>
        files === 1
          ? `Wrote ${first}`
          : `Wrote ${number(files)} files, one a commune, from ${first} to ${last}`,
      sheet: 'Certificates that end',
      calendar: {
        name: 'OCOP: certificates that end',
        ofCommune: (commune) =>
          `OCOP: certificates that end, ${commune === '' ? 'no commune written' : commune}`,
        file: ({ record }) => `File the OCOP re-rating: ${record.name || (record.code ?? '')}`,
        ends: ({ record }) => `OCOP certificate ends: ${record.name || (record.code ?? '')}`,
        graceEnds: ({
          record,
          law: {
            certificate: { grace },
          },
        }) =>
          `The ${String(grace?.days ?? 0)} days of ${grace?.source ?? ''} end: ${record.name || (record.code ?? '')}`,
        about: ({ record, end, term, law, filed, expiry: { window } }) =>
          [
            record.code === null ? '' : `Product code: ${record.code}`,
            record.producer === '' ? '' : `Producer: ${record.producer}`,
            placeName(record) === '' ? '' : `Place: ${placeName(record)}`,
            record.stars === null ? '' : `Stars: ${String(record.stars)}`,
            record.decision === null ? '' : `Decision: ${record.decision}`,
            window === null
              ? ''
              : `File from ${day(window.from)} to ${day(window.until)} (${law.certificate.refile?.source ?? ''} of ${law.instrument.number})`,
            filed === true ? 'The dossier for a re-rating was handed in.' : '',
            `The certificate holds to the end of ${day(end)}${term === null ? '' : ` (not in the register; ${[`${String(term.months)} months from the decision`, term.source].filter(Boolean).join(', ')})`}`,
          ]
            .filter(Boolean)
            .join('\n'),
      },
    },
    help: {
      expiring: 'certificates that end, when to file their re-rating, who is late; also as an .ics calendar',
      within: 'that end within so many days (default: as a re-rating can be filed)',
      at: 'as of this day (default: today)',
      places:
        'a CSV of places that changed: old and new commune, district, province, from, resolution; or 2025: the list of the whole country on 01/07/2025 that the program brings',
      outExpiring: 'write the result to this file; .ics, .xlsx, .csv or .json choose the form',
      filed:
        'a list of products whose dossiers were handed in (codes, or names and producers): these are not reminded of filing',
      each: 'a file for each commune, with its name in the name of the file (needs --out)',
    },
  },
};
