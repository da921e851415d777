/*
 * scan DIR MS STOP: what a virus scanner does to a folder. Each file that appears or changes in it, or in a folder of it,
 * is opened for MS milliseconds with nobody else let in; until a file STOP is there. Says "scanning" when it looks, and at
 * the end each file that it held, and how many.
 *
 * It looks at the folder over and over: a notice of a change reaches a program under Wine late, or when the file is gone.
 * A file that is still being written cannot be had alone. It is then opened as far as the writer allows, which is enough
 * that nobody renames or removes it, and alone when that is over: so none slips away between its last byte and its rename.
 */
#include <stdio.h>
#include <windows.h>

#define MOST_FILES 16384
#define MOST_HELD 8192
#define PATH 1024

/* A file as it was when it was last looked at; it is another one where any of these differs. */
struct seen {
  wchar_t path[PATH];
  FILETIME written;
  DWORD size;
};

static struct seen *known;
static int known_count, is_first_look = 1;
static DWORD hold_ms;
static wchar_t (*held)[PATH];
static volatile LONG held_count, busy;

static void hold(const wchar_t *path, DWORD share, HANDLE file) {
  LONG at = InterlockedIncrement(&held_count) - 1;
  if (at < MOST_HELD) swprintf(held[at], PATH, L"%ls%ls", share == 0 ? L"alone " : L"shared ", path);
  Sleep(hold_ms);
  CloseHandle(file);
}

static DWORD WINAPI scan_file(void *given) {
  wchar_t *path = given;
  DWORD shares[] = {0, FILE_SHARE_READ | FILE_SHARE_WRITE};
  /* Alone; else shared, and then alone: a file that is gone meanwhile, or that somebody keeps, is let be. */
  for (int is_alone = 0, tries = 0; !is_alone && tries < 3; tries++) {
    for (int one = 0; one < 2; one++) {
      HANDLE file = CreateFileW(path, GENERIC_READ, shares[one], NULL, OPEN_EXISTING, 0, NULL);
      if (file == INVALID_HANDLE_VALUE) continue;
      hold(path, shares[one], file);
      is_alone = one == 0;
      break;
    }
  }
  free(path);
  InterlockedDecrement(&busy);
  return 0;
}

static void look_at(const wchar_t *path, const WIN32_FIND_DATAW *found) {
  int at = 0;
  while (at < known_count && wcscmp(known[at].path, path) != 0) at++;
  if (at == MOST_FILES) return;
  int is_new = at == known_count;
  struct seen *one = &known[at];
  if (!is_new && one->size == found->nFileSizeLow && CompareFileTime(&one->written, &found->ftLastWriteTime) == 0) return;
  if (is_new) known_count++;
  wcscpy(one->path, path);
  one->written = found->ftLastWriteTime;
  one->size = found->nFileSizeLow;
  if (is_first_look) return;
  InterlockedIncrement(&busy);
  /* Each by itself, or the next file would be gone before this one is let go. */
  HANDLE thread = CreateThread(NULL, 65536, scan_file, wcsdup(path), 0, NULL);
  if (thread != NULL) CloseHandle(thread);
  else InterlockedDecrement(&busy);
}

static void look_in(const wchar_t *dir) {
  wchar_t path[PATH];
  WIN32_FIND_DATAW found;
  swprintf(path, PATH, L"%ls\\*", dir);
  HANDLE search = FindFirstFileW(path, &found);
  if (search == INVALID_HANDLE_VALUE) return;
  do {
    if (wcscmp(found.cFileName, L".") == 0 || wcscmp(found.cFileName, L"..") == 0) continue;
    swprintf(path, PATH, L"%ls\\%ls", dir, found.cFileName);
    if (found.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) look_in(path);
    else look_at(path, &found);
  } while (FindNextFileW(search, &found));
  FindClose(search);
}

int wmain(int argc, wchar_t **argv) {
  if (argc != 4) return 2;
  hold_ms = _wtoi(argv[2]);
  known = calloc(MOST_FILES, sizeof *known);
  held = calloc(MOST_HELD, sizeof *held);
  if (known == NULL || held == NULL) return 1;
  look_in(argv[1]);
  is_first_look = 0;
  puts("scanning");
  fflush(stdout);
  /* The last look is after the word to stop, so that what was written last is seen. */
  for (int stops = 0; !stops;) {
    stops = GetFileAttributesW(argv[3]) != INVALID_FILE_ATTRIBUTES;
    look_in(argv[1]);
    Sleep(0); /* a register is in its place some milliseconds after it is begun */
  }
  while (busy > 0) Sleep(10);
  for (LONG at = 0; at < held_count && at < MOST_HELD; at++) {
    char text[3 * PATH];
    WideCharToMultiByte(CP_UTF8, 0, held[at], -1, text, sizeof text, NULL, NULL);
    puts(text);
  }
  printf("scanned %ld\n", held_count);
  return 0;
}
