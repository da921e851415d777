import { closeSync } from 'node:fs';
import type { Disk } from '../base/files/disk.js';
import { errorCode } from '../base/files/files.js';
import type { Temporary } from '../base/files/temporaries.js';

/** Puts what was written under a name that nothing has, whole from the first moment where files can have two names. */
export function placed(temporary: Temporary, file: string, disk: Disk): boolean {
  try {
    disk.link(temporary.path, file);
    temporary.remove();
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
  }
  if (!claim(file, disk)) return false;
  moveTo(temporary, file, disk);
  return true;
}

/** Takes a name with an empty file of our own, where nothing has it: whatever another program puts there stays. */
function claim(file: string, disk: Disk): boolean {
  try {
    closeSync(disk.open(file, 'wx'));
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Puts what was written in the place of the name that was claimed for it. */
function moveTo(temporary: Temporary, file: string, disk: Disk): void {
  try {
    disk.rename(temporary.path, file);
  } catch (error) {
    disk.remove(file);
    throw error;
  }
  temporary.settle();
}
