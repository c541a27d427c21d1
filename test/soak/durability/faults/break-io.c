/*
 * Breaks what a program does to the files of one folder (TIANYE_IO_FOLDER): preloaded under it (LD_PRELOAD), so that SQLite's
 * own calls are met, too. What is to be broken is said in TIANYE_IO_ARM before the start, or while the program runs by an
 * attempt to open /tianye-io/arm/WHAT, which never opens anything. WHAT is KINDS.AT.HOW.SPAN:
 *
 *   KINDS  letters of calls that count: o opened, w written or cut, s synced, n a name made, moved or removed
 *   AT     which of them is met, from 1; with HOW `full` the bytes by which files may still grow
 *   HOW    a number is the error that the call gives; `kill` ends the program before the call, `late` behind it; `full`
 *          lets no file grow further, as a full disk does
 *   SPAN   `once`, or `good` for that call and all such calls after it
 *
 * With TIANYE_IO_HASTY syncs that succeed do nothing: a program that is killed loses nothing by that, and is done sooner.
 * An attempt to open /tianye-io/lift ends it; reading /tianye-io/count gives how many calls have counted since it was armed.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

enum how { GIVE_ERROR, KILL_BEFORE, KILL_BEHIND, FULL };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char folder[4096];
static size_t folder_length;
static char kinds[8];
static long at, seen, room;
static enum how how;
static int error, is_for_good, is_armed, is_hasty;

static void arm(const char *what) {
  char way[8], span[8];
  pthread_mutex_lock(&lock);
  is_armed = sscanf(what, "%7[a-z].%ld.%7[a-z0-9].%7[a-z]", kinds, &at, way, span) == 4;
  if (!is_armed) abort();
  seen = 0;
  room = at;
  how = strcmp(way, "kill") == 0   ? KILL_BEFORE
        : strcmp(way, "late") == 0 ? KILL_BEHIND
        : strcmp(way, "full") == 0 ? FULL
                                   : GIVE_ERROR;
  error = how == FULL ? ENOSPC : atoi(way);
  is_for_good = strcmp(span, "good") == 0;
  pthread_mutex_unlock(&lock);
}

__attribute__((constructor)) static void begin(void) {
  const char *below = getenv("TIANYE_IO_FOLDER"), *what = getenv("TIANYE_IO_ARM");
  if (below == NULL) return;
  folder_length = strlen(below);
  memcpy(folder, below, folder_length + 1);
  is_hasty = getenv("TIANYE_IO_HASTY") != NULL;
  if (what != NULL) arm(what);
}

static int is_below(const char *path) {
  return folder_length > 0 && strncmp(path, folder, folder_length) == 0 &&
         (path[folder_length] == 0 || path[folder_length] == '/');
}

static int is_fd_below(int fd) {
  char link[64], path[4096];
  if (!is_armed) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_below(path);
}

static void end_program(void) { kill(getpid(), SIGKILL); }

enum fate { GOES, FAILS, LAST };

/* Counts one call, and says what is to become of it. */
static enum fate count(char kind) {
  if (!is_armed || strchr(kinds, kind) == NULL) return GOES;
  pthread_mutex_lock(&lock);
  seen += 1;
  int is_met = how != FULL && (seen == at || (is_for_good && seen > at));
  pthread_mutex_unlock(&lock);
  if (!is_met) return GOES;
  if (how == KILL_BEFORE) end_program();
  if (how == KILL_BEHIND) return LAST;
  errno = error;
  return FAILS;
}

/* For `full`: how many of `count` bytes at `offset` there is still room for. */
static size_t fitting(int fd, size_t count, off64_t offset) {
  struct stat64 now;
  if (how != FULL || fstat64(fd, &now) != 0 || !S_ISREG(now.st_mode)) return count;
  off64_t growth = offset + (off64_t)count - now.st_size;
  if (growth <= 0) return count;
  pthread_mutex_lock(&lock);
  off64_t given = growth < room ? growth : room;
  room -= given;
  pthread_mutex_unlock(&lock);
  return (size_t)((off64_t)count - growth + given > 0 ? (off64_t)count - growth + given : 0);
}

#define MEET(kind, applies, call)            \
  do {                                       \
    enum fate fate = (applies) ? count(kind) : GOES; \
    if (fate == FAILS) return -1;            \
    __typeof__(call) result = (call);        \
    if (fate == LAST) end_program();         \
    return result;                           \
  } while (0)

/* What is said to the harness's own doors; -2 for any other path. */
static int at_door(const char *path) {
  if (strncmp(path, "/tianye-io/", 11) != 0) return -2;
  const char *door = path + 11;
  if (strncmp(door, "arm/", 4) == 0) arm(door + 4);
  if (strcmp(door, "lift") == 0) is_armed = 0;
  if (strcmp(door, "count") != 0) {
    errno = ENOENT;
    return -1;
  }
  char text[32];
  int length = snprintf(text, sizeof text, "%ld", seen);
  int fd = memfd_create("count", MFD_CLOEXEC);
  if (fd < 0 || NEXT(write)(fd, text, length) != length) return -1;
  lseek(fd, 0, SEEK_SET);
  return fd;
}

#define OPEN(name)                                                 \
  int name(const char *path, int flags, ...) {                     \
    va_list rest;                                                  \
    va_start(rest, flags);                                         \
    mode_t mode = va_arg(rest, mode_t);                            \
    va_end(rest);                                                  \
    int door = at_door(path);                                      \
    if (door != -2) return door;                                   \
    MEET('o', is_below(path), NEXT(name)(path, flags, mode));      \
  }
#define OPENAT(name)                                               \
  int name(int from, const char *path, int flags, ...) {           \
    va_list rest;                                                  \
    va_start(rest, flags);                                         \
    mode_t mode = va_arg(rest, mode_t);                            \
    va_end(rest);                                                  \
    MEET('o', is_below(path), NEXT(name)(from, path, flags, mode)); \
  }
OPEN(open)
OPEN(open64)
OPENAT(openat)
OPENAT(openat64)

#define WRITE(offset, call)                                        \
  do {                                                             \
    int applies = is_fd_below(fd);                                 \
    size_t fits = applies ? fitting(fd, count_, offset) : count_;  \
    if (fits == 0 && count_ > 0) {                                 \
      errno = ENOSPC;                                              \
      return -1;                                                   \
    }                                                              \
    MEET('w', applies, call);                                      \
  } while (0)

ssize_t pwrite(int fd, const void *data, size_t count_, off_t offset) {
  WRITE(offset, NEXT(pwrite)(fd, data, fits, offset));
}
ssize_t pwrite64(int fd, const void *data, size_t count_, off64_t offset) {
  WRITE(offset, NEXT(pwrite64)(fd, data, fits, offset));
}
ssize_t write(int fd, const void *data, size_t count_) {
  WRITE(lseek64(fd, 0, SEEK_CUR), NEXT(write)(fd, data, fits));
}
/* Node asks the kernel for copies by this very door, as its copyFile does; all else goes through. */
long syscall(long number, ...) {
  static long (*next)(long, ...);
  va_list rest;
  long given[6];
  va_start(rest, number);
  for (int i = 0; i < 6; i += 1) given[i] = va_arg(rest, long);
  va_end(rest);
  if (next == NULL) next = (long (*)(long, ...))dlsym(RTLD_NEXT, "syscall");
  int fd = (int)given[2];
  size_t count_ = (size_t)given[4];
  if (number != SYS_copy_file_range) return next(number, given[0], given[1], given[2], given[3], given[4], given[5]);
  WRITE(given[3] == 0 ? lseek64(fd, 0, SEEK_CUR) : *(off64_t *)given[3],
        next(number, given[0], given[1], given[2], given[3], fits, given[5]));
}
int ftruncate(int fd, off_t length) { MEET('w', is_fd_below(fd), NEXT(ftruncate)(fd, length)); }
int ftruncate64(int fd, off64_t length) { MEET('w', is_fd_below(fd), NEXT(ftruncate64)(fd, length)); }
int fsync(int fd) { MEET('s', is_fd_below(fd), is_hasty ? 0 : NEXT(fsync)(fd)); }
int fdatasync(int fd) { MEET('s', is_fd_below(fd), is_hasty ? 0 : NEXT(fdatasync)(fd)); }
int unlink(const char *path) { MEET('n', is_below(path), NEXT(unlink)(path)); }
int rmdir(const char *path) { MEET('n', is_below(path), NEXT(rmdir)(path)); }
int mkdir(const char *path, mode_t mode) { MEET('n', is_below(path), NEXT(mkdir)(path, mode)); }
int rename(const char *from, const char *to) { MEET('n', is_below(from), NEXT(rename)(from, to)); }
