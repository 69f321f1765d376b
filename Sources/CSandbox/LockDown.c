#define _GNU_SOURCE
#include "CSandbox.h"

#ifdef __linux__
#include <errno.h>
#include <seccomp.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

/// What the process may hold beyond what is mapped when it locks itself down: the Lua state, the lines, the filter.
enum { SPARE_MEMORY = 64 << 20 };

static bool limit(int resource, rlim_t value) {
  struct rlimit now;
  if (getrlimit(resource, &now) != 0) return false;
  if (now.rlim_max != RLIM_INFINITY && value > now.rlim_max) value = now.rlim_max;
  now.rlim_cur = now.rlim_max = value;
  return setrlimit(resource, &now) == 0;
}

static bool limit_memory(void) {
  unsigned long pages = 0;
  FILE *status = fopen("/proc/self/statm", "re");
  if (status == NULL) return false;
  bool is_read = fscanf(status, "%lu", &pages) == 1;
  fclose(status);
  return is_read && limit(RLIMIT_AS, pages * (rlim_t)sysconf(_SC_PAGESIZE) + SPARE_MEMORY);
}

static bool close_others(void) {
  if (syscall(SYS_close_range, 2u, ~0u, 0u) == 0) return true;
  long last = sysconf(_SC_OPEN_MAX);
  if (last < 0 || last > 1 << 20) last = 1 << 20;
  for (int descriptor = 2; descriptor < last; descriptor++) close(descriptor);
  return true;
}

static bool allow(scmp_filter_ctx filter) {
  static const int calls[] = {
      SCMP_SYS(exit),          SCMP_SYS(exit_group), SCMP_SYS(futex),      SCMP_SYS(munmap),
      SCMP_SYS(madvise),       SCMP_SYS(brk),        SCMP_SYS(getrandom),  SCMP_SYS(rt_sigreturn),
      SCMP_SYS(clock_gettime), SCMP_SYS(setitimer),  SCMP_SYS(sched_yield), SCMP_SYS(restart_syscall),
  };
  for (size_t index = 0; index < sizeof calls / sizeof *calls; index++)
    if (seccomp_rule_add(filter, SCMP_ACT_ALLOW, calls[index], 0) != 0) return false;
  struct scmp_arg_cmp no_code = SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0);
  struct scmp_arg_cmp input = SCMP_A0(SCMP_CMP_EQ, 0, 0), output = SCMP_A0(SCMP_CMP_EQ, 1, 0);
  return seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(read), 1, input) == 0 &&
         seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(write), 1, output) == 0 &&
         seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 1, no_code) == 0 &&
         seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 1, no_code) == 0 &&
         seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mremap), 0) == 0;
}

static const char *filter_calls(void) {
  // What is not allowed fails with EPERM: the C library tries a few things that it can do without.
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
  if (filter == NULL) return "the list of allowed system calls could not be made";
  // The Swift runtime may have started threads, which are held to the same list.
  bool is_loaded = seccomp_attr_set(filter, SCMP_FLTATR_CTL_TSYNC, 1) == 0 && allow(filter) && seccomp_load(filter) == 0;
  seccomp_release(filter);
  return is_loaded ? NULL : "the kernel takes no list of allowed system calls (seccomp)";
}

const char *sandbox_lock_down(void) {
  if (!limit_memory()) return "memory could not be limited";
  close_others();
  if (!limit(RLIMIT_CPU, 3600) || !limit(RLIMIT_FSIZE, 0) || !limit(RLIMIT_CORE, 0) || !limit(RLIMIT_NPROC, 0) ||
      !limit(RLIMIT_NOFILE, 2))
    return "resources could not be limited";
  if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0 || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
    return "privileges could not be given up";
  return filter_calls();
}

#else

const char *sandbox_lock_down(void) { return "this operating system has no lock-down that is known here"; }

#endif
