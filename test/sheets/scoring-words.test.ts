import { describe, expect, it } from 'vitest';
import { scoring as en } from '../../src/sheets/scoring.en.js';
import { scoring as vi } from '../../src/sheets/scoring.vi.js';

describe('the question before a sheet is signed, on the terminal and on the page', () => {
  it('says what signing means as the guide does: opened again with a reason, which stays', () => {
    for (const text of [vi.signQuestion(72, 4), vi.signOut('Giả mạo hồ sơ')]) {
      expect(text).toContain('Ký rồi mà muốn sửa thì phải mở lại kèm lý do, lý do ấy ở lại trong phiếu.');
    }
    for (const text of [en.signQuestion(72, 4), en.signOut('forged')]) {
      expect(text).toContain('Once signed, it is opened again only with a reason, which stays in it.');
    }
  });
});
