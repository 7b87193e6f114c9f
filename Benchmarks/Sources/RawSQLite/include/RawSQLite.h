#ifndef RAW_SQLITE_H
#define RAW_SQLITE_H

// The same database without any of our code: what the journal is measured against.

struct sqlite3;

// Opens a new database with a write-ahead log, every commit synced; NULL when it cannot be made.
struct sqlite3 *raw_open(const char *path);

// Inserts one row in a transaction of its own; 0 when it is on the disk.
int raw_commit(struct sqlite3 *database, const char *row, int count);

void raw_close(struct sqlite3 *database);

#endif
