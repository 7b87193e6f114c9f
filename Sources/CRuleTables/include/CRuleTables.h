/// The finished tables of the built-in rules, one block of bytes a language, as “make generate” wrote them.
///
/// They are read where the program's file is mapped into memory: nothing is copied, and of a language that nobody asks
/// for nothing is read. C, because a Swift literal can hold no bytes that are not text.

#ifndef CRULETABLES_H
#define CRULETABLES_H

#include <stddef.h>

#pragma clang assume_nonnull begin

/// Bytes that live as long as the process, at an address that 64 divides.
struct crule_tables {
  const void *start;
  size_t byte_count;
};

/// The tables of a language, by its ISO 639-1 code; no bytes where there are none.
struct crule_tables crule_tables(const char *language);

#pragma clang assume_nonnull end

#endif
