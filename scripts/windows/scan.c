/*
 * scan DIR MS STOP: what a virus scanner does to a folder. Each file that appears or changes in it, or in a folder of it,
 * is opened for some time, with nobody else let in; until a file STOP is there. Says "scanning" when it looks.
 */
#include <stdio.h>
#include <windows.h>

int wmain(int argc, wchar_t **argv) {
  if (argc != 4) return 2;
  HANDLE dir = CreateFileW(argv[1], FILE_LIST_DIRECTORY, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, NULL,
                           OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS | FILE_FLAG_OVERLAPPED, NULL);
  if (dir == INVALID_HANDLE_VALUE) return 1;
  static char changes[65536];
  unsigned long scanned = 0;
  int stops = 0, looks = 0;
  while (!stops) {
    OVERLAPPED waiting = {0};
    waiting.hEvent = CreateEventW(NULL, TRUE, FALSE, NULL);
    if (!ReadDirectoryChangesW(dir, changes, sizeof changes, TRUE, FILE_NOTIFY_CHANGE_FILE_NAME | FILE_NOTIFY_CHANGE_SIZE,
                               NULL, &waiting, NULL))
      return 1;
    if (!looks++) {
      puts("scanning");
      fflush(stdout);
    }
    while (WaitForSingleObject(waiting.hEvent, 100) != WAIT_OBJECT_0 && !stops)
      stops = GetFileAttributesW(argv[3]) != INVALID_FILE_ATTRIBUTES;
    char *at = changes;
    while (!stops) {
      FILE_NOTIFY_INFORMATION *one = (FILE_NOTIFY_INFORMATION *)at;
      wchar_t path[1024];
      int length = one->FileNameLength / 2;
      swprintf(path, 1024, L"%ls\\%.*ls", argv[1], length, one->FileName);
      HANDLE file = CreateFileW(path, GENERIC_READ, 0, NULL, OPEN_EXISTING, 0, NULL);
      if (file != INVALID_HANDLE_VALUE) {
        scanned += 1;
        Sleep(_wtoi(argv[2]));
        CloseHandle(file);
      }
      if (one->NextEntryOffset == 0) break;
      at += one->NextEntryOffset;
    }
  }
  printf("scanned %lu\n", scanned);
  return 0;
}
