#define _GNU_SOURCE
#include "CSandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <unistd.h>

/// A pipe whose ends no other program that is started inherits. They are moved above 2, so that `dup2` in the child
/// never meets its own source.
static bool open_pipe(int ends[2]) {
#ifdef __linux__
  if (pipe2(ends, O_CLOEXEC) != 0) return false;
#else
  if (pipe(ends) != 0) return false;
#endif
  for (int end = 0; end < 2; end++) {
    int moved = fcntl(ends[end], F_DUPFD_CLOEXEC, 3);
    close(ends[end]);
    if (moved < 0) {
      int reason = errno;
      close(ends[1 - end]);
      errno = reason;
      return false;
    }
    ends[end] = moved;
  }
  return true;
}

static void close_both(int ends[2]) {
  close(ends[0]);
  close(ends[1]);
}

static int spawn(pid_t *process, const char *program, char *const *arguments, int in, int out) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  int problem = posix_spawn_file_actions_init(&actions);
  if (problem != 0) return problem;
  problem = posix_spawnattr_init(&attributes);
  if (problem != 0) {
    posix_spawn_file_actions_destroy(&actions);
    return problem;
  }
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  // A group of its own: Ctrl-C in the terminal is for the server alone, which still needs its workers to finish.
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setflags(
      &attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
  posix_spawn_file_actions_adddup2(&actions, in, 0);
  posix_spawn_file_actions_adddup2(&actions, out, 1);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  // A crash must end the process at once, not begin a report.
  char *environment[] = {"SWIFT_BACKTRACE=enable=no", NULL};
  problem = posix_spawn(process, program, &actions, &attributes, arguments, environment);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return problem;
}

pid_t sandbox_start(const char *program, char *const *arguments, int *input, int *output) {
  int to[2], from[2];
  if (!open_pipe(to)) return -1;
  if (!open_pipe(from)) {
    close_both(to);
    return -1;
  }
  pid_t process = -1;
  int problem = spawn(&process, program, arguments, to[0], from[1]);
  close(to[0]);
  close(from[1]);
  if (problem != 0) {
    close(to[1]);
    close(from[0]);
    errno = problem;
    return -1;
  }
  fcntl(to[1], F_SETFL, O_NONBLOCK);
#ifdef F_SETPIPE_SZ
  fcntl(to[1], F_SETPIPE_SZ, 1 << 20);
#endif
  *input = to[1];
  *output = from[0];
  return process;
}

size_t sandbox_room(int input) {
  int room = -1;
#ifdef F_GETPIPE_SZ
  room = fcntl(input, F_GETPIPE_SZ);
#else
  (void)input;
#endif
  return room > 0 ? (size_t)room : 16384;
}

void sandbox_yield(pid_t process) {
  setpriority(PRIO_PROCESS, (id_t)process, 19);
#ifdef SCHED_IDLE
  // A processor that does nothing else counts as free when somebody else wakes up.
  struct sched_param none = {0};
  sched_setscheduler(process, SCHED_IDLE, &none);
#endif
}
