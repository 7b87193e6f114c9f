/// A small face over libcurl, which is loaded with dlopen when it is first needed.
///
/// Linking libcurl would bring some thirty shared objects into every start of the program (about 6 ms), although most
/// commands never post anything. So nothing here is linked: `ccurl_load` opens the library by name and keeps pointers
/// to the functions that are used.
///
/// One pool holds the connections, which are kept open between posts. A pool belongs to one thread at a time; only
/// `ccurl_pool_wake` may be called from any thread.

#ifndef CCURL_H
#define CCURL_H

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// Opens libcurl, once for the process. Safe to call from any thread and any number of times.
/// Returns NULL when libcurl is ready, else a sentence fragment that says why it is not.
const char *_Nullable ccurl_load(void);

/// The version of the libcurl that was loaded, such as "7.88.1"; an empty string before `ccurl_load` succeeded.
const char *ccurl_version(void);

/// Whether a post may connect to this address. `family` is 4 or 6, `address` 4 or 16 bytes in network order.
/// Called on the thread that drives the pool, with the *resolved* address, before a socket is opened and again when
/// an open connection is reused. Returns nonzero for yes.
typedef int (*ccurl_address_check)(void *_Nullable context, int family, const uint8_t *address);

typedef struct ccurl_pool ccurl_pool;
typedef struct ccurl_post ccurl_post;

/// What one post needs. Every string is copied, and the body too.
typedef struct {
  const char *url;
  const uint8_t *_Nullable body;
  size_t body_length;
  /// Header lines, "name: value", each ended by a line feed.
  const char *headers;
  /// Comma-separated schemes, "https" or "http,https".
  const char *schemes;
  /// A file of certificates to trust instead of the system's; empty for the system's.
  const char *certificates;
  const char *user_agent;
  long connect_milliseconds;
  long total_milliseconds;
  /// Give up when fewer than this many bytes a second arrive …
  long low_speed_bytes;
  /// … for this many seconds.
  long low_speed_seconds;
  /// How many bytes of the answer's body are kept; the connection is closed at the first byte beyond.
  size_t answer_limit;
  /// Nonzero: connect (and shake hands), send nothing.
  int connect_only;
  ccurl_address_check check;
  void *_Nullable check_context;
} ccurl_request;

/// How an attempt ended, in the classes that a sender can act on.
typedef enum {
  /// The head of an answer came back whole (its body may be cut).
  ccurl_answered = 0,
  /// The URL cannot be used, or its scheme is not allowed.
  ccurl_bad_url = 1,
  /// The host name has no address.
  ccurl_unresolved = 2,
  /// Nobody accepted the connection.
  ccurl_refused = 3,
  /// The address check said no to every address of the host.
  ccurl_denied = 4,
  /// A time limit passed.
  ccurl_timed_out = 5,
  /// The certificate or the TLS handshake failed.
  ccurl_untrusted = 6,
  /// The connection ended before an answer was complete.
  ccurl_broken = 7,
  /// What came back is not HTTP, or its head is too large.
  ccurl_not_http = 8,
  /// Anything else, such as no memory.
  ccurl_failed = 9,
} ccurl_end;

/// What came of a post.
typedef struct {
  ccurl_end end;
  /// libcurl's own result code, for a person who looks into it.
  int code;
  /// HTTP status, 0 when there was none.
  long status;
  /// Seconds from `Retry-After` (a number or a date), never negative, or -1 when the header was absent or unreadable.
  int64_t retry_after;
  const uint8_t *_Nullable answer;
  size_t answer_length;
  /// Nonzero when the body was longer than the limit, or ended early.
  int answer_cut;
  /// Nonzero when the post went over a connection that was open already.
  int reused;
} ccurl_outcome;

/// A pool that keeps up to `connections` idle connections open. NULL when there is no memory.
ccurl_pool *_Nullable ccurl_pool_create(long connections);
/// Ends every post of the pool and closes its connections.
void ccurl_pool_destroy(ccurl_pool *pool);
/// Adds a post, which starts with the next `ccurl_pool_step`. NULL when it cannot be set up.
/// `token` comes back with the outcome.
ccurl_post *_Nullable ccurl_pool_add(ccurl_pool *pool, const ccurl_request *request, uint64_t token);
/// Moves every post on and then waits for something to happen, at most `milliseconds`.
/// Returns the number of posts still under way, or -1 when the pool is broken.
int ccurl_pool_step(ccurl_pool *pool, int milliseconds);
/// Ends the wait of a step. May be called from any thread.
void ccurl_pool_wake(ccurl_pool *pool);
/// The next post that has ended, or NULL. Its outcome lives until `ccurl_post_release`.
ccurl_post *_Nullable ccurl_pool_next(ccurl_pool *pool, ccurl_outcome *outcome, uint64_t *token);
/// Gives an ended post back to its pool.
void ccurl_post_release(ccurl_pool *pool, ccurl_post *post);

#pragma clang assume_nonnull end

#endif
