import type { Edition, ProductSet, RegistrationKind } from '../engine/types.js';
import type { SheetProduct } from '../sheets/sheet-file.js';
import type { Block, TableCell } from '../formats/paper/paper.js';
import { known } from './words.js';

/*
 * What Mẫu số 01, 02 and 03 of Phụ lục III, 26/2026, share. The wording is the Decision's; dots stand where nothing is
 * known.
 */

/** A product that a form is filled in for. */
export interface FormProduct {
  readonly product: SheetProduct;
  readonly set: ProductSet;
  readonly edition: Edition;
  readonly kind: RegistrationKind | null;
}

export const field = (label: string, value: string | null, indent = 0): Block => ({
  kind: 'field',
  label,
  value,
  indent,
});
export const text = (content: string, indent = 0): Block => ({ kind: 'text', text: content, indent });
/** A part of an official paper: "I. THÀNH PHẦN". */
export const heading = (content: string): Block => ({ kind: 'heading', level: 2, text: content });
export const lines = (count: number): Block => ({ kind: 'lines', count });
/** What Mẫu số 02 asks of the representative, and Mẫu số 03 in the same words. */
export function representative({ gender, ethnicity }: SheetProduct): readonly Block[] {
  return [
    field('- Họ tên:', null),
    {
      kind: 'fields',
      fields: [
        // The form says which of two to write, until one is written.
        gender === undefined
          ? { label: '- Giới tính (Nam/nữ):', value: null }
          : { label: '- Giới tính:', value: gender },
        { label: 'Dân tộc:', value: known(ethnicity) },
      ],
    },
    field('- Địa chỉ thường trú:', null),
  ];
}

/** A cell of a table's head. */
export function centred(content: string): TableCell {
  return { content, align: 'center' };
}
