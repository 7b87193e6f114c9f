#include "RawSQLite.h"

#include <sqlite3.h>
#include <stddef.h>

static sqlite3_stmt *begin, *insert, *commit;

struct sqlite3 *raw_open(const char *path) {
  sqlite3 *database = NULL;
  if (sqlite3_open(path, &database) != SQLITE_OK) return NULL;
  sqlite3_exec(database, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;", NULL, NULL, NULL);
  sqlite3_exec(database, "CREATE TABLE raw (id INTEGER PRIMARY KEY, row TEXT NOT NULL)", NULL, NULL, NULL);
  sqlite3_prepare_v2(database, "BEGIN IMMEDIATE", -1, &begin, NULL);
  sqlite3_prepare_v2(database, "INSERT INTO raw (row) VALUES (?)", -1, &insert, NULL);
  sqlite3_prepare_v2(database, "COMMIT", -1, &commit, NULL);
  return database;
}

static int run(sqlite3_stmt *statement) {
  int code = sqlite3_step(statement);
  sqlite3_reset(statement);
  return code != SQLITE_DONE;
}

int raw_commit(struct sqlite3 *database, const char *row, int count) {
  (void)database;
  sqlite3_bind_text(insert, 1, row, count, SQLITE_STATIC);
  return run(begin) || run(insert) || run(commit);
}

void raw_close(struct sqlite3 *database) {
  sqlite3_finalize(begin);
  sqlite3_finalize(insert);
  sqlite3_finalize(commit);
  sqlite3_close(database);
}
