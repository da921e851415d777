import { unzipSync } from 'fflate';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { portableFiles } from '../../scripts/portable/app-files.js';
import { zipOf } from '../../scripts/portable/write-zip.js';

/* Without Node's own program, which comes over the network: `node scripts/portable.js` looks at the whole zip. */

describe('the folder for Windows', () => {
  let files = new Map<string, Buffer>();
  const text = (name: string) => files.get(name)?.toString('utf8') ?? '';

  beforeAll(async () => {
    files = await portableFiles();
  });

  it('has what a user opens at the top, and all else below', () => {
    const top = [...new Set([...files.keys()].map((name) => name.split('/')[0]))];
    expect(top).toEqual(['HUONG-DAN.txt', 'OCOP.cmd', 'app', 'mau']);
  });

  it('has names that every program and either letter case tells apart', () => {
    const names = [...files.keys()];
    expect(names.filter((name) => !/^[\w.@/-]+$/.test(name))).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names.length).toBeLessThan(400);
  });

  it('has no types, no library, and each package it asks for as one file', () => {
    const names = [...files.keys()];
    expect(names.filter((name) => /^app\/dist\/(?:types|index|compile-law)/.test(name))).toEqual([]);
    expect(names.filter((name) => name.includes('node_modules'))).toEqual([
      'app/node_modules/ajv/index.js',
      'app/node_modules/js-yaml/index.js',
      'app/node_modules/yaml/index.js',
    ]);
  });

  it('has the licence of every package that runs', () => {
    const licences = text('app/licences/packages.txt');
    for (const one of ['@inquirer/core', 'ajv', 'chalk', 'commander', 'fflate', 'hucre', 'js-yaml', 'yaml'])
      expect(licences).toMatch(new RegExp(`^${one} \\d+\\.\\d+\\.\\d+$`, 'm'));
    expect(text('app/licences/node.txt')).toMatch(/^Node\.js is licensed for use as follows/);
  });

  it('starts by a file that cmd reads on any code page, and puts the code page back', () => {
    const start = text('OCOP.cmd');
    expect(start).toMatch(/^[\r\n\x20-\x7e]+$/);
    expect(start.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(start).toContain('DisableDelayedExpansion');
    expect(start.indexOf('chcp 65001')).toBeLessThan(start.indexOf('chcp %OCOP_CODE_PAGE%'));
    // A path with a bracket in it would end a block.
    expect(start.replace(/\('chcp'\)/, '')).not.toMatch(/\)\s*$|\(\s*$/m);
  });

  it('explains itself in a text that Notepad reads', () => {
    expect(text('HUONG-DAN.txt')).toMatch(/^\ufeffOCOP TRÊN WINDOWS/);
    expect(text('HUONG-DAN.txt').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

describe('the zip', () => {
  afterEach(() => void vi.unstubAllEnvs());
  const files = new Map([
    ['OCOP.cmd', Buffer.from('@echo off\r\n')],
    ['app/a.js', Buffer.from('1')],
  ]);

  it.each(['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles'])('is the same in every zone: %s', (zone) => {
    const here = Buffer.from(zipOf(files));
    vi.stubEnv('TZ', zone);
    expect(Buffer.from(zipOf(files)).equals(here)).toBe(true);
  });

  it('gives back what was put in', () => {
    expect(Object.keys(unzipSync(zipOf(files)))).toEqual(['OCOP.cmd', 'app/a.js']);
  });
});
