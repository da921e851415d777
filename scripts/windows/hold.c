/*
 * hold FILE MS: opens a file as Excel does, so that nobody else may write, rename or remove it, and lets go after some
 * time. Says "held" when it has it.
 */
#include <stdio.h>
#include <windows.h>

int wmain(int argc, wchar_t **argv) {
  if (argc != 3) return 2;
  HANDLE file = CreateFileW(argv[1], GENERIC_READ | GENERIC_WRITE, 0, NULL, OPEN_EXISTING, 0, NULL);
  if (file == INVALID_HANDLE_VALUE) return 1;
  puts("held");
  fflush(stdout);
  Sleep(_wtoi(argv[2]));
  CloseHandle(file);
  return 0;
}
