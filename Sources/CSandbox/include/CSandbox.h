#ifndef CSANDBOX_H
#define CSANDBOX_H

// Runs the scripts of drop-in bundles: a process that cuts itself off from the machine, and in it a Lua state with a
// budget. Nothing here is safe to call from two threads at the same time with the same session.

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/// The longest line either side may send, in bytes, without its line feed.
enum { SANDBOX_REQUEST_LIMIT = 262144, SANDBOX_REPLY_LIMIT = 65536 };

/// What one call may use.
enum {
  SANDBOX_STEPS = 1000000,
  SANDBOX_MEMORY = 8 << 20,
  /// Memory asked for in all, what was given back included: each byte of it costs time that no step counts.
  SANDBOX_VOLUME = 64 << 20,
};

/// Folds text for comparing, as the host does everywhere: writes UTF-8 into `folded` and gives its length; a length
/// greater than `capacity` says that it did not fit.
typedef size_t (*sandbox_fold)(const char *_Nonnull text, size_t length, char *_Nonnull folded, size_t capacity);

/// Cuts the process off for good: every descriptor but 0 and 1 is closed, resources are limited, and the kernel refuses
/// every call but a few that only compute, read 0 and write 1.
///
/// Gives the reason where that is not to be had; NULL where it is done.
const char *_Nullable sandbox_lock_down(void);

/// Answers lines from descriptor 0 on descriptor 1 until the input ends, and ends the process: 0 where all was well, 3
/// where it could not be, 4 where a line was too long.
///
/// With `must_lock`, nothing is answered but the reason where no lock-down is to be had.
_Noreturn void sandbox_serve(sandbox_fold _Nonnull fold, bool must_lock);

/// Starts a program with two pipes as its input and output, an empty environment and no other descriptor.
///
/// `arguments` ends with NULL. Gives the process's id, or -1 with `errno`. A write to `input` never waits: what does not
/// fit fails; `sandbox_room` says how many bytes fit.
pid_t sandbox_start(
    const char *_Nonnull program, char *_Nullable const *_Nonnull arguments, int *_Nonnull input, int *_Nonnull output);

size_t sandbox_room(int input);

/// Leaves the processor to every other process that wants it: such a process runs where nobody else would.
void sandbox_yield(pid_t process);

/// A script and what is needed to answer lines about it.
typedef struct sandbox_session sandbox_session;

/// Gives NULL where there is no memory.
sandbox_session *_Nullable sandbox_session_new(sandbox_fold _Nonnull fold);
void sandbox_session_free(sandbox_session *_Nonnull session);

/// Answers one line:
///
///     {"hello":{"script":"…"}}                      {"hello":{"protocol":1}}
///     {"id":7,"evaluate":[answer,prompt,key,attempt]}   {"id":7,"result":{…}}
///
/// A failure is answered as `{"id":7,"failure":"steps","reason":"…"}`; its kinds are steps, memory, error and result.
/// The reply is the session's and lasts until the next line. NULL where none is due: after `{"shutdown":true}`.
const char *_Nullable sandbox_answer(
    sandbox_session *_Nonnull session, const char *_Nonnull line, size_t length, size_t *_Nonnull reply_length);

#endif
