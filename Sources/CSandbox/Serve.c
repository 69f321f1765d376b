#define _GNU_SOURCE
#include "CSandbox.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

/// Processor time for one line, in seconds, after which the kernel ends the process even where nobody watches it.
enum { SECONDS = 2 };

static bool write_all(const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(1, bytes, length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes += written;
    length -= (size_t)written;
  }
  return true;
}

/// Replies that are not written yet: those to lines that came together leave together, which spares both sides a call
/// of the kernel for each.
static char replies[2 * (SANDBOX_REPLY_LIMIT + 1)];
static size_t waiting;

/// How long a reply may wait for the next one, in nanoseconds: the host takes silence for a call that runs too long.
enum { PATIENCE = 1000000 };

static bool flush(void) {
  bool is_written = write_all(replies, waiting);
  waiting = 0;
  return is_written;
}

static long long nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000000000LL + now.tv_nsec;
}

static bool answer(sandbox_session *session, const char *line, size_t length) {
  struct itimerval limit = {{0, 0}, {SECONDS, 0}};
  setitimer(ITIMER_PROF, &limit, NULL);
  size_t reply_length;
  const char *text = sandbox_answer(session, line, length, &reply_length);
  if (text == NULL) return false;
  memcpy(replies + waiting, text, reply_length);
  replies[waiting + reply_length] = '\n';
  waiting += reply_length + 1;
  return waiting <= SANDBOX_REPLY_LIMIT || flush();
}

static int serve(sandbox_fold fold, bool must_lock) {
  static char input[SANDBOX_REQUEST_LIMIT + 1];
  const char *problem = sandbox_lock_down();
  if (problem != NULL && must_lock) {
    char refusal[256];
    int length = snprintf(
        refusal, sizeof refusal, "{\"hello\":{\"protocol\":1,\"failure\":\"sandbox\",\"reason\":\"%s\"}}\n", problem);
    write_all(refusal, (size_t)length);
    return 3;
  }
  sandbox_session *session = sandbox_session_new(fold);
  if (session == NULL) return 3;
  size_t held = 0;
  for (;;) {
    ssize_t count = read(0, input + held, sizeof input - held);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return count == 0 ? 0 : 3;
    size_t end = held + (size_t)count, start = 0;
    char *feed;
    // Only what has just come can hold a line feed in the first line.
    size_t searched = held;
    long long written = nanoseconds();
    while ((feed = memchr(input + searched, '\n', end - searched)) != NULL) {
      size_t place = (size_t)(feed - input);
      if (!answer(session, input + start, place - start)) {
        flush();
        return 0;
      }
      start = searched = place + 1;
      long long now = nanoseconds();
      if (now - written < PATIENCE) continue;
      if (!flush()) return 0;
      written = now;
    }
    if (!flush()) return 0;
    held = end - start;
    if (held > SANDBOX_REQUEST_LIMIT) return 4;
    memmove(input, input + start, held);
  }
}

// Without the exit handlers of the program, which would do what is refused now.
void sandbox_serve(sandbox_fold fold, bool must_lock) { _exit(serve(fold, must_lock)); }
