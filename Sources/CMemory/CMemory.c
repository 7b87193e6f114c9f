#include "CMemory.h"

#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

// How much is asked for at a time. What is not used costs nothing.
enum { portion = 64 << 20 };

// Ten thousand facts are a hundred thousand small pieces. All threads take theirs from one stretch that grows by large portions and keeps
// what is given back. It begins with large pages: the system clears one of them sooner than five hundred small ones, each asked for by a
// fault of its own.
void cmemory_ask_seldom(void) {
  mallopt(M_ARENA_MAX, 1);
  mallopt(M_TOP_PAD, portion);
  mallopt(M_TRIM_THRESHOLD, 4 * portion);
  mallopt(M_MMAP_THRESHOLD, portion / 2);
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  uintptr_t start = (uintptr_t)sbrk(0);
  // A piece that does not fit makes the stretch grow; its size is asked for so that no compiler leaves it out.
  void *piece = malloc(1 << 20);
  if (malloc_usable_size(piece) == 0) return;
  free(piece);
  uintptr_t end = (uintptr_t)sbrk(0);
  start = (start + page - 1) / page * page;
  if (start < end) madvise((void *)start, end - start, MADV_HUGEPAGE);
}
#else
void cmemory_ask_seldom(void) {}
#endif
