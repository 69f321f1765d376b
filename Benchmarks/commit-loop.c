// Commits one row a transaction into SQLite, as fast as one thread can, and prints how fast that was.
//
// Usage: commit-loop FILE SECONDS BYTES
// FILE     is made anew, with the table and the settings of the server's own record.
// SECONDS  how long to go on.
// BYTES    the size of a row's body.
// Prints:  commits, seconds, and the median and the 99th percentile of one commit in microseconds.

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static sqlite3 *database;

static void require(int isFine, const char *step) {
  if (isFine) return;
  fprintf(stderr, "commit-loop: could not %s: %s\n", step, sqlite3_errmsg(database));
  exit(1);
}

static void run(const char *sql) { require(sqlite3_exec(database, sql, NULL, NULL, NULL) == SQLITE_OK, sql); }

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static int compare(const void *one, const void *other) {
  double a = *(const double *)one, b = *(const double *)other;
  return (a > b) - (a < b);
}

int main(int count, char **arguments) {
  if (count != 4) {
    fprintf(stderr, "usage: commit-loop FILE SECONDS BYTES\n");
    return 2;
  }
  double length = atof(arguments[2]);
  int bytes = atoi(arguments[3]);
  size_t capacity = 1 << 20, commits = 0;
  double *durations = malloc(capacity * sizeof(double));
  char *body = malloc((size_t)bytes + 1);
  require(durations != NULL && body != NULL, "get memory");
  memset(body, 'x', (size_t)bytes);

  require(sqlite3_open(arguments[1], &database) == SQLITE_OK, "open the file");
  run("PRAGMA journal_mode = WAL");
  run("PRAGMA synchronous = FULL; PRAGMA cache_size = -1024; PRAGMA journal_size_limit = 16777216;"
      " PRAGMA wal_autocheckpoint = 4000");
  run("CREATE TABLE event (organization TEXT NOT NULL, sequence INTEGER NOT NULL, at INTEGER NOT NULL,"
      " actor TEXT NOT NULL, kind TEXT NOT NULL, participant TEXT, body TEXT NOT NULL,"
      " PRIMARY KEY (organization, sequence)) STRICT");
  sqlite3_stmt *insert;
  require(
      sqlite3_prepare_v2(
          database,
          "INSERT INTO event VALUES ('main', ?, 1795573806000, 'participant:acdefghjkmnpqrtw', 'answered',"
          " 'acdefghjkmnpqrtw', ?)",
          -1, &insert, NULL) == SQLITE_OK,
      "prepare the insert");

  double start = now(), before = start;
  while (before - start < length && commits < capacity) {
    sqlite3_bind_int64(insert, 1, (sqlite3_int64)commits + 1);
    sqlite3_bind_text(insert, 2, body, bytes, SQLITE_STATIC);
    require(sqlite3_step(insert) == SQLITE_DONE, "insert a row");
    sqlite3_reset(insert);
    double after = now();
    durations[commits++] = after - before;
    before = after;
  }
  qsort(durations, commits, sizeof(double), compare);
  printf("%zu %.6f %.1f %.1f\n", commits, before - start, durations[commits / 2] * 1e6,
      durations[commits - 1 - commits / 100] * 1e6);
  sqlite3_finalize(insert);
  return sqlite3_close(database) == SQLITE_OK ? 0 : 1;
}
