#ifndef AFTERWORD_CSQLITE_SHIM_H
#define AFTERWORD_CSQLITE_SHIM_H

#include <sqlite3.h>

#ifdef __linux__
#include <sys/vfs.h>
#endif

// SQLITE_TRANSIENT is a cast that Swift cannot import. SQLite copies the bytes before these return.
static inline int csqlite_bind_text(sqlite3_stmt *statement, int index, const char *bytes, int count) {
  // A null pointer would bind NULL instead of the empty text.
  return sqlite3_bind_text(statement, index, count == 0 ? "" : bytes, count, SQLITE_TRANSIENT);
}

static inline int csqlite_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, int count) {
  return count == 0 ? sqlite3_bind_zeroblob(statement, index, 0)
                    : sqlite3_bind_blob(statement, index, bytes, count, SQLITE_TRANSIENT);
}

// The magic number of the file system that holds a path; 0 when it cannot be told.
static inline unsigned int csqlite_file_system_type(const char *path) {
#ifdef __linux__
  struct statfs system;
  if (statfs(path, &system) == 0) return (unsigned int)system.f_type;
#endif
  return 0;
}

#endif
