// Locks itself down as a worker does, then tries as system calls what no worker may do, and says of each whether the
// kernel refused it. With the argument "open", it does not lock itself down: then the same calls go through, so a test
// can see that the list tries something.
#define _GNU_SOURCE
#include "CSandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static void say(const char *name, long result) {
  char line[128];
  int length = snprintf(line, sizeof line, "%s %s\n", name,
                        result >= 0 ? "done" : errno == EPERM ? "refused" : "failed otherwise");
  if (write(1, line, (size_t)length) != length) _exit(9);
}

static void exit_as_child(long process) {
  if (process == 0) _exit(0);
}

int main(int count, char **arguments) {
  bool is_open = count > 1 && strcmp(arguments[1], "open") == 0;
  if (!is_open) {
    const char *problem = sandbox_lock_down();
    if (problem != NULL) {
      printf("no lock-down: %s\n", problem);
      return 3;
    }
  }
#ifdef SYS_open
  say("open", syscall(SYS_open, "/etc/passwd", O_RDONLY));
#endif
  say("openat", syscall(SYS_openat, AT_FDCWD, "/etc/passwd", O_RDONLY));
  say("create", syscall(SYS_openat, AT_FDCWD, "/tmp", O_TMPFILE | O_RDWR, 0600));
  say("socket", syscall(SYS_socket, AF_INET, SOCK_STREAM, 0));
  say("socketpair", syscall(SYS_socketpair, AF_UNIX, SOCK_STREAM, 0, (int[2]){0, 0}));
  long child = 0;
#ifdef SYS_fork
  child = syscall(SYS_fork);
  exit_as_child(child);
  say("fork", child);
#endif
  child = syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0);
  exit_as_child(child);
  say("clone", child);
  say("kill", syscall(SYS_kill, getpid(), 0));
  char byte = 0;
  struct iovec here = {&byte, 1};
  say("read-process", syscall(SYS_process_vm_readv, getpid(), &here, 1, &here, 1, 0));
  say("memfd", syscall(SYS_memfd_create, "probe", 0));
  say("dup", syscall(SYS_dup, 0));
  say("pipe", syscall(SYS_pipe2, (int[2]){0, 0}, 0));
  say("code", (long)mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
  void *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  say("memory", page == MAP_FAILED ? -1 : 0);
  say("protect", mprotect(page, 4096, PROT_READ | PROT_EXEC));
  say("too-much-memory", (long)mmap(NULL, 1l << 30, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
  say("limit", syscall(SYS_prlimit64, 0, 7, NULL, &(long[2]){0, 0}));
  char *program[] = {"/bin/true", NULL};
  // Last: where it is not refused, the program is another one.
  say("exec", syscall(SYS_execve, program[0], program, program + 1));
  return 0;
}
