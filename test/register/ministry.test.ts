import { describe, expect, it } from 'vitest';
import { isOtherMinistry, ministryIn } from '../../src/register/ministry.js';
import { readAuthorityLevel } from '../../src/register/values.js';

describe('the ministry of agriculture', () => {
  it.each([
    ['Bộ Nông nghiệp và Môi trường', 'whole'],
    ['Bộ Nông nghiệp và PTNT', 'whole'],
    ['Bộ nông nghiệp và phát triển nông thôn', 'whole'],
    ['Bộ NN', 'short'],
    ['BNN', 'short'],
    ['BNNMT', 'short'],
    ['Bộ NN&PTNT', 'short'],
    ['Bộ NN và MT', 'short'],
    ['Bộ Nông nghiệp', 'short'],
  ] as const)('%s: %s, of the centre', (name, form) => {
    expect([ministryIn(name), readAuthorityLevel(name), isOtherMinistry(name)]).toEqual([
      form,
      'centre',
      false,
    ]);
  });

  it.each(['Bộ Y tế', 'Bộ Công Thương'])('%s is another one', (name) => {
    expect([ministryIn(name), isOtherMinistry(name)]).toEqual([null, true]);
  });

  it.each(['UBND tỉnh Lâm Đồng', 'UBND huyện Bố Trạch', 'Sở NN&PTNT'])('%s is none', (name) => {
    expect([ministryIn(name), isOtherMinistry(name)]).toEqual([null, false]);
  });
});
