#include "CSandbox.h"
#include "JSON.h"
#include "Library.h"

#include <lua5.4/lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct sandbox_session {
  sandbox_fold fold;
  library lent;
  /// The script as our own compiler left it; NULL before a good hello. Scripts never bring bytecode.
  char *code;
  size_t code_length, code_capacity;
  /// What the running call holds and has asked for, in bytes.
  size_t held, asked;
  bool ran_out_of_steps;
  /// What is wrong with the value that the script gave back; NULL while nothing is.
  const char *result_problem;
  long long id;
  enum { NOTHING, HELLO, EVALUATE, SHUTDOWN } message;
  json_text reply;
  char reply_bytes[SANDBOX_REPLY_LIMIT];
  char scratch[SANDBOX_REQUEST_LIMIT];
};

/// What is left for the envelope of a reply.
enum { ENVELOPE = 256 };

typedef struct {
  sandbox_session *session;
  const char *line;
  size_t length;
} request;

static void *allocate(void *data, void *block, size_t old, size_t new) {
  sandbox_session *session = data;
  if (block == NULL) old = 0;
  if (new == 0) {
    free(block);
    session->held -= old;
    return NULL;
  }
  if (new > old) {
    if (session->held - old + new > SANDBOX_MEMORY || session->asked + new > SANDBOX_VOLUME) return NULL;
    session->asked += new;
  }
  void *moved = realloc(block, new);
  if (moved != NULL) session->held = session->held - old + new;
  return moved;
}

static void out_of_steps(lua_State *state, lua_Debug *place) {
  (void)place;
  void *data;
  lua_getallocf(state, &data);
  ((sandbox_session *)data)->ran_out_of_steps = true;
  // Whatever runs while the error goes up ends at its first step.
  lua_sethook(state, out_of_steps, LUA_MASKCOUNT, 1);
  luaL_error(state, "it took more than %d steps", SANDBOX_STEPS);
}

static int keep_code(lua_State *state, const void *bytes, size_t length, void *data) {
  (void)state;
  sandbox_session *session = data;
  if (session->code_length + length > session->code_capacity) {
    size_t capacity = (session->code_length + length) * 2;
    char *moved = realloc(session->code, capacity);
    if (moved == NULL) return 1;
    session->code = moved;
    session->code_capacity = capacity;
  }
  memcpy(session->code + session->code_length, bytes, length);
  session->code_length += length;
  return 0;
}

/// Calls the chunk at the top of the stack, which defines the script's functions, and pushes `evaluate`.
static void define(lua_State *state) {
  lua_sethook(state, out_of_steps, LUA_MASKCOUNT, SANDBOX_STEPS);
  lua_call(state, 0, 0);
  lua_rawgeti(state, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
  lua_pushliteral(state, "evaluate");
  if (lua_rawget(state, -2) != LUA_TFUNCTION)
    luaL_error(state, "it defines no function with the name evaluate");
}

static void greet(lua_State *state, sandbox_session *session) {
  lua_getfield(state, -1, "script");
  size_t length;
  const char *script = luaL_checklstring(state, -1, &length);
  session->code_length = 0;
  if (luaL_loadbufferx(state, script, length, "=evaluate.lua", "t") != LUA_OK) lua_error(state);
  // With line numbers: authors need them in messages.
  if (lua_dump(state, keep_code, session, 0) != 0) luaL_error(state, "not enough memory");
  library_open(state, &session->lent, session->fold);
  // Loaded again, so that it sees the new globals.
  lua_pop(state, 1);
  if (luaL_loadbufferx(state, session->code, session->code_length, "=evaluate.lua", "b") != LUA_OK) lua_error(state);
  define(state);
}

static void evaluate(lua_State *state, sandbox_session *session) {
  if (session->code_length == 0) luaL_error(state, "there is no script yet");
  int arguments = lua_gettop(state);
  library_open(state, &session->lent, session->fold);
  if (luaL_loadbufferx(state, session->code, session->code_length, "=evaluate.lua", "b") != LUA_OK) lua_error(state);
  define(state);
  for (int index = 1; index <= 4; index++) lua_rawgeti(state, arguments, index);
  lua_call(state, 4, 1);
  lua_sethook(state, NULL, 0, 0);
  char start[64];
  session->reply.length = 0;
  json_append(&session->reply, start, (size_t)snprintf(start, sizeof start, "{\"id\":%lld,\"result\":", session->id));
  session->result_problem =
      lua_istable(state, -1) ? json_write(state, -1, &session->reply) : "it is no table";
  json_append(&session->reply, "}", 1);
}

static int handle(lua_State *state) {
  request *asked = lua_touserdata(state, 1);
  sandbox_session *session = asked->session;
  lua_settop(state, 0);
  json_push(state, asked->line, asked->length, session->scratch);
  luaL_checktype(state, 1, LUA_TTABLE);
  lua_getfield(state, 1, "id");
  session->id = lua_tointeger(state, -1);
  lua_getfield(state, 1, "shutdown");
  if (lua_toboolean(state, -1)) {
    session->message = SHUTDOWN;
    return 0;
  }
  if (lua_getfield(state, 1, "hello") == LUA_TTABLE) {
    session->message = HELLO;
    greet(state, session);
  } else if (lua_getfield(state, 1, "evaluate") == LUA_TTABLE) {
    session->message = EVALUATE;
    evaluate(state, session);
  } else {
    luaL_error(state, "the request is neither hello nor evaluate nor shutdown");
  }
  return 0;
}

/// An error may be any value; one that is no text is described without asking it, since asking could run code of it.
static const char *reason(lua_State *state, size_t *length) {
  if (lua_type(state, -1) == LUA_TSTRING) return lua_tolstring(state, -1, length);
  const char *text = "it raised an error that is no text";
  *length = strlen(text);
  return text;
}

static void write_failure(sandbox_session *session, const char *kind, const char *text, size_t length) {
  json_text *reply = &session->reply;
  char start[96];
  reply->length = 0;
  reply->is_full = false;
  const char *form = session->message == HELLO ? "{\"hello\":{\"protocol\":1,\"failure\":\"%s\",\"reason\":"
                                               : "{\"id\":%2$lld,\"failure\":\"%1$s\",\"reason\":";
  json_append(reply, start, (size_t)snprintf(start, sizeof start, form, kind, session->id));
  json_append_string(reply, text, length > 1000 ? 1000 : length);
  json_append(reply, session->message == HELLO ? "}}" : "}", session->message == HELLO ? 2 : 1);
}

static void conclude(sandbox_session *session, lua_State *state, int status) {
  if (status != LUA_OK && session->message == HELLO) session->code_length = 0;
  if (session->ran_out_of_steps) {
    write_failure(session, "steps", "it took more than 1,000,000 steps", 33);
  } else if (status == LUA_ERRMEM) {
    write_failure(session, "memory", "it needed more memory than a call may have", 42);
  } else if (status != LUA_OK) {
    size_t length;
    const char *text = reason(state, &length);
    write_failure(session, "error", text, length);
  } else if (session->result_problem != NULL) {
    write_failure(session, "result", session->result_problem, strlen(session->result_problem));
  } else if (session->message == HELLO) {
    static const char welcome[] = "{\"hello\":{\"protocol\":1}}";
    json_append(&session->reply, welcome, sizeof welcome - 1);
  }
}

sandbox_session *sandbox_session_new(sandbox_fold fold) {
  sandbox_session *session = calloc(1, sizeof *session);
  if (session == NULL) return NULL;
  if (!library_find(&session->lent)) {
    free(session);
    return NULL;
  }
  session->fold = fold;
  session->reply.bytes = session->reply_bytes;
  session->reply.capacity = sizeof session->reply_bytes;
  return session;
}

void sandbox_session_free(sandbox_session *session) {
  free(session->code);
  free(session);
}

const char *sandbox_answer(sandbox_session *session, const char *line, size_t length, size_t *reply_length) {
  session->held = session->asked = 0;
  session->ran_out_of_steps = false;
  session->result_problem = NULL;
  session->id = 0;
  session->message = NOTHING;
  session->reply.length = 0;
  session->reply.is_full = false;
  // A state for each call: whatever a script leaves behind is gone with it.
  lua_State *state = length <= SANDBOX_REQUEST_LIMIT ? lua_newstate(allocate, session) : NULL;
  if (state == NULL) {
    write_failure(session, "memory", "there is no room for the request", 32);
  } else {
    request asked = {session, line, length};
    lua_pushcfunction(state, handle);
    lua_pushlightuserdata(state, &asked);
    conclude(session, state, lua_pcall(state, 1, 0, 0));
    lua_close(state);
  }
  *reply_length = session->reply.length;
  return session->message == SHUTDOWN ? NULL : session->reply_bytes;
}
