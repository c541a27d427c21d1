/*
 * Writes down what a program does to the files of one folder, in order: preloaded under it (LD_PRELOAD), so that SQLite's
 * own calls are seen, too. TIANYE_IO_FOLDER is the folder, TIANYE_IO_TRACE the file to write to, which lies elsewhere.
 *
 * One record: kind (1 byte), length of the path below the folder (2), offset (8), length of the data (4), path, data; all
 * little-endian. Kinds: O opened with O_CREAT or O_TRUNC (offset 1 when truncated), W written, T truncated to the offset,
 * S synced, U unlinked, R renamed to the path in the data.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int trace = -1;
static char folder[4096];
static size_t folder_length;

__attribute__((constructor)) static void begin(void) {
  const char *at = getenv("TIANYE_IO_FOLDER"), *to = getenv("TIANYE_IO_TRACE");
  if (at == NULL || to == NULL) return;
  folder_length = strlen(at);
  memcpy(folder, at, folder_length + 1);
  trace = (int)syscall(SYS_openat, AT_FDCWD, to, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static void put(const void *bytes, size_t count) {
  const char *from = bytes;
  while (count > 0) {
    long written = syscall(SYS_write, trace, from, count);
    if (written <= 0) abort();
    from += written;
    count -= (size_t)written;
  }
}

/* The path below the folder; NULL for any other. The folder itself is ".". */
static const char *below(const char *path) {
  if (trace < 0 || strncmp(path, folder, folder_length) != 0) return NULL;
  if (path[folder_length] == 0) return ".";
  return path[folder_length] == '/' ? path + folder_length + 1 : NULL;
}

static const char *below_fd(int fd, char *path) {
  char link[64];
  if (trace < 0) return NULL;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, 4095);
  if (length < 0) return NULL;
  path[length] = 0;
  return below(path);
}

static void record(char kind, const char *path, uint64_t offset, const void *data, uint32_t length) {
  uint16_t path_length = (uint16_t)strlen(path);
  pthread_mutex_lock(&lock);
  put(&kind, 1);
  put(&path_length, 2);
  put(&offset, 8);
  put(&length, 4);
  put(path, path_length);
  put(data, length);
  pthread_mutex_unlock(&lock);
}

static int opened(int fd, int flags) {
  char path[4096];
  const char *name = fd < 0 || (flags & (O_CREAT | O_TRUNC)) == 0 ? NULL : below_fd(fd, path);
  if (name != NULL) record('O', name, (flags & O_TRUNC) != 0, "", 0);
  return fd;
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define OPEN(name)                                        \
  int name(const char *path, int flags, ...) {            \
    va_list rest;                                         \
    va_start(rest, flags);                                \
    mode_t mode = va_arg(rest, mode_t);                   \
    va_end(rest);                                         \
    return opened(NEXT(name)(path, flags, mode), flags);  \
  }
#define OPENAT(name)                                           \
  int name(int at, const char *path, int flags, ...) {         \
    va_list rest;                                              \
    va_start(rest, flags);                                     \
    mode_t mode = va_arg(rest, mode_t);                        \
    va_end(rest);                                              \
    return opened(NEXT(name)(at, path, flags, mode), flags);   \
  }
OPEN(open)
OPEN(open64)
OPENAT(openat)
OPENAT(openat64)

static ssize_t wrote(int fd, const void *data, ssize_t written, off64_t offset) {
  char path[4096];
  const char *name = written <= 0 ? NULL : below_fd(fd, path);
  if (name != NULL) record('W', name, (uint64_t)offset, data, (uint32_t)written);
  return written;
}

ssize_t pwrite(int fd, const void *data, size_t count, off_t offset) {
  return wrote(fd, data, NEXT(pwrite)(fd, data, count, offset), offset);
}

ssize_t pwrite64(int fd, const void *data, size_t count, off64_t offset) {
  return wrote(fd, data, NEXT(pwrite64)(fd, data, count, offset), offset);
}

ssize_t write(int fd, const void *data, size_t count) {
  ssize_t written = NEXT(write)(fd, data, count);
  off64_t end = lseek64(fd, 0, SEEK_CUR);
  return end < 0 ? written : wrote(fd, data, written, end - written);
}

static int truncated(int fd, off64_t length, int result) {
  char path[4096];
  const char *name = result != 0 ? NULL : below_fd(fd, path);
  if (name != NULL) record('T', name, (uint64_t)length, "", 0);
  return result;
}

int ftruncate(int fd, off_t length) { return truncated(fd, length, NEXT(ftruncate)(fd, length)); }
int ftruncate64(int fd, off64_t length) { return truncated(fd, length, NEXT(ftruncate64)(fd, length)); }

static int synced(int fd, int result) {
  char path[4096];
  const char *name = result != 0 ? NULL : below_fd(fd, path);
  if (name != NULL) record('S', name, 0, "", 0);
  return result;
}

int fsync(int fd) { return synced(fd, NEXT(fsync)(fd)); }
int fdatasync(int fd) { return synced(fd, NEXT(fdatasync)(fd)); }

int unlink(const char *path) {
  int result = NEXT(unlink)(path);
  const char *name = result != 0 ? NULL : below(path);
  if (name != NULL) record('U', name, 0, "", 0);
  return result;
}

int rename(const char *from, const char *to) {
  int result = NEXT(rename)(from, to);
  const char *name = result != 0 ? NULL : below(from), *target = below(to);
  if (name != NULL && target != NULL) record('R', name, 0, target, (uint32_t)strlen(target));
  return result;
}
