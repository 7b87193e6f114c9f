#define _GNU_SOURCE
#include "CCurl.h"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <dlfcn.h>
#include <netinet/in.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

// The functions that are used, under their own types, so that the compiler checks every call against curl.h.
// The header's type-checking macros of the same names are switched off first.
#undef curl_easy_setopt
#undef curl_easy_getinfo
#undef curl_multi_setopt

static struct {
  __typeof__(&curl_global_init) global_init;
  __typeof__(&curl_version_info) version_info;
  __typeof__(&curl_easy_init) easy_init;
  __typeof__(&curl_easy_cleanup) easy_cleanup;
  __typeof__(&curl_easy_reset) easy_reset;
  __typeof__(&curl_easy_setopt) setopt;
  __typeof__(&curl_easy_getinfo) getinfo;
  __typeof__(&curl_slist_append) slist_append;
  __typeof__(&curl_slist_free_all) slist_free_all;
  __typeof__(&curl_multi_init) multi_init;
  __typeof__(&curl_multi_cleanup) multi_cleanup;
  __typeof__(&curl_multi_setopt) multi_setopt;
  __typeof__(&curl_multi_add_handle) multi_add;
  __typeof__(&curl_multi_remove_handle) multi_remove;
  __typeof__(&curl_multi_perform) multi_perform;
  __typeof__(&curl_multi_poll) multi_poll;
  __typeof__(&curl_multi_wakeup) multi_wakeup;
  __typeof__(&curl_multi_info_read) multi_info_read;
} lib;

static pthread_once_t load_once = PTHREAD_ONCE_INIT;
static const char *load_fault = NULL;
static char version_text[32] = "";
static int bundle_is_readable = 0;

static void load(void) {
  // The plain name is the ABI that every Linux distribution ships; the second is Debian's build over GnuTLS.
  static const char *const names[] = {"libcurl.so.4", "libcurl-gnutls.so.4"};
  void *handle = NULL;
  for (size_t i = 0; handle == NULL && i < sizeof names / sizeof *names; i++) {
    handle = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
  }
  if (handle == NULL) {
    load_fault = "the library libcurl.so.4 is not installed";
    return;
  }
#define FIND(field, name) \
  if ((lib.field = (__typeof__(lib.field))dlsym(handle, name)) == NULL) { \
    load_fault = "the installed libcurl is too old (it has no " name ")"; \
    return; \
  }
  FIND(global_init, "curl_global_init")
  FIND(version_info, "curl_version_info")
  FIND(easy_init, "curl_easy_init")
  FIND(easy_cleanup, "curl_easy_cleanup")
  FIND(easy_reset, "curl_easy_reset")
  FIND(setopt, "curl_easy_setopt")
  FIND(getinfo, "curl_easy_getinfo")
  FIND(slist_append, "curl_slist_append")
  FIND(slist_free_all, "curl_slist_free_all")
  FIND(multi_init, "curl_multi_init")
  FIND(multi_cleanup, "curl_multi_cleanup")
  FIND(multi_setopt, "curl_multi_setopt")
  FIND(multi_add, "curl_multi_add_handle")
  FIND(multi_remove, "curl_multi_remove_handle")
  FIND(multi_perform, "curl_multi_perform")
  FIND(multi_poll, "curl_multi_poll")
  FIND(multi_wakeup, "curl_multi_wakeup")
  FIND(multi_info_read, "curl_multi_info_read")
#undef FIND
  if (lib.global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) {
    load_fault = "libcurl could not be initialised";
    return;
  }
  const curl_version_info_data *info = lib.version_info(CURLVERSION_NOW);
  if (info->version_num < 0x075500) {
    load_fault = "the installed libcurl is older than 7.85";
    return;
  }
  strncpy(version_text, info->version, sizeof version_text - 1);
  bundle_is_readable = info->cainfo != NULL && access(info->cainfo, R_OK) == 0;
  // A receiver that closes early must end one post, not the process.
  struct sigaction present;
  if (sigaction(SIGPIPE, NULL, &present) == 0 && present.sa_handler == SIG_DFL) {
    signal(SIGPIPE, SIG_IGN);
  }
}

const char *ccurl_load(void) {
  pthread_once(&load_once, load);
  return load_fault;
}

const char *ccurl_version(void) { return version_text; }

struct ccurl_post {
  CURL *easy;
  struct curl_slist *headers;
  uint8_t *body;
  uint64_t token;
  ccurl_address_check check;
  void *check_context;
  uint8_t *answer;
  size_t answer_length, answer_limit;
  size_t head_length;
  int answer_cut, head_too_large;
  // The head of the final answer (not of a "100 Continue") has been read to its end.
  int interim, head_complete;
  // Addresses that were refused, sockets that were opened, and whether a request went out over one.
  int denied, opened, asked;
  CURLcode result;
  // Posts under way form one list (so that a pool can end them all), spare ones another.
  ccurl_post *next, *previous;
};

struct ccurl_pool {
  CURLM *multi;
  ccurl_post *busy;
  int busy_count;
  ccurl_post *spare;
};

/// The head of an answer may not be larger than this; real ones are below 8 KiB.
static const size_t head_limit = 64 * 1024;

static size_t take_body(char *bytes, size_t size, size_t count, void *context) {
  ccurl_post *post = context;
  size_t length = size * count;
  size_t room = post->answer_limit - post->answer_length;
  size_t kept = length < room ? length : room;
  if (kept > 0) {
    memcpy(post->answer + post->answer_length, bytes, kept);
    post->answer_length += kept;
  }
  if (kept < length) {
    post->answer_cut = 1;
    return 0;
  }
  return length;
}

static size_t take_head(char *bytes, size_t size, size_t count, void *context) {
  ccurl_post *post = context;
  size_t length = size * count;
  post->head_length += length;
  if (post->head_length > head_limit) {
    post->head_too_large = 1;
    return 0;
  }
  if (length > 9 && memcmp(bytes, "HTTP/", 5) == 0) {
    const char *space = memchr(bytes, ' ', length - 1);
    post->interim = space != NULL && space[1] == '1';
  } else if ((length == 2 && bytes[0] == '\r') || (length == 1 && bytes[0] == '\n')) {
    post->head_complete = !post->interim;
  }
  return length;
}

static int allows(ccurl_post *post, const struct sockaddr *address) {
  if (address->sa_family == AF_INET) {
    const struct sockaddr_in *v4 = (const struct sockaddr_in *)address;
    return post->check(post->check_context, 4, (const uint8_t *)&v4->sin_addr);
  }
  if (address->sa_family == AF_INET6) {
    const struct sockaddr_in6 *v6 = (const struct sockaddr_in6 *)address;
    return post->check(post->check_context, 6, (const uint8_t *)&v6->sin6_addr);
  }
  return 0;
}

static curl_socket_t open_socket(void *context, curlsocktype purpose, struct curl_sockaddr *address) {
  ccurl_post *post = context;
  if (purpose != CURLSOCKTYPE_IPCXN || !allows(post, &address->addr)) {
    post->denied++;
    return CURL_SOCKET_BAD;
  }
  post->opened++;
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

// Runs also for a connection that another post opened, under a laxer rule perhaps.
static int before_request(void *context, char *remote, char *local, int remote_port, int local_port) {
  (void)local, (void)remote_port, (void)local_port;
  ccurl_post *post = context;
  uint8_t address[16];
  int allowed = 0;
  if (inet_pton(AF_INET, remote, address) == 1) {
    allowed = post->check(post->check_context, 4, address);
  } else if (inet_pton(AF_INET6, remote, address) == 1) {
    allowed = post->check(post->check_context, 6, address);
  }
  if (!allowed) {
    post->denied++;
    post->opened = 0;
    return CURL_PREREQFUNC_ABORT;
  }
  post->asked = 1;
  return CURL_PREREQFUNC_OK;
}

static void discard(ccurl_post *post) {
  if (post->easy != NULL) { lib.easy_cleanup(post->easy); }
  lib.slist_free_all(post->headers);
  free(post->body);
  free(post->answer);
  free(post);
}

ccurl_pool *ccurl_pool_create(long connections) {
  if (ccurl_load() != NULL) { return NULL; }
  ccurl_pool *pool = calloc(1, sizeof *pool);
  if (pool == NULL) { return NULL; }
  pool->multi = lib.multi_init();
  if (pool->multi == NULL) {
    free(pool);
    return NULL;
  }
  lib.multi_setopt(pool->multi, CURLMOPT_MAXCONNECTS, connections);
  lib.multi_setopt(pool->multi, CURLMOPT_PIPELINING, (long)CURLPIPE_NOTHING);
  return pool;
}

void ccurl_pool_destroy(ccurl_pool *pool) {
  for (ccurl_post *post = pool->busy, *next; post != NULL; post = next) {
    next = post->next;
    lib.multi_remove(pool->multi, post->easy);
    discard(post);
  }
  for (ccurl_post *post = pool->spare, *next; post != NULL; post = next) {
    next = post->next;
    discard(post);
  }
  lib.multi_cleanup(pool->multi);
  free(pool);
}

/// Sets every option of a post. A failed option fails the whole: a post never goes out with half its rules.
static int set_up(ccurl_post *post, const ccurl_request *request) {
  char *lines = strdup(request->headers);
  if (lines == NULL) { return 0; }
  char *rest = lines;
  for (char *line = strsep(&rest, "\n"); line != NULL; line = strsep(&rest, "\n")) {
    if (*line == 0) { continue; }
    struct curl_slist *longer = lib.slist_append(post->headers, line);
    if (longer == NULL) {
      free(lines);
      return 0;
    }
    post->headers = longer;
  }
  free(lines);
  CURL *easy = post->easy;
  int ok = 1;
#define SET(option, value) ok = ok && lib.setopt(easy, option, value) == CURLE_OK
  SET(CURLOPT_PRIVATE, (void *)post);
  SET(CURLOPT_NOSIGNAL, 1L);
  SET(CURLOPT_URL, request->url);
  SET(CURLOPT_PROTOCOLS_STR, request->schemes);
  SET(CURLOPT_DISALLOW_USERNAME_IN_URL, 1L);
  SET(CURLOPT_FOLLOWLOCATION, 0L);
  // Nothing of the environment steers where a release goes.
  SET(CURLOPT_PROXY, "");
  SET(CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
  // libcurl 7.88 reports failure for HTTP/2 posts that a server answered early, although they were accepted.
  SET(CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
  SET(CURLOPT_HTTP09_ALLOWED, 0L);
  SET(CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
  SET(CURLOPT_SSL_VERIFYPEER, 1L);
  SET(CURLOPT_SSL_VERIFYHOST, 2L);
  if (request->certificates[0] != 0) {
    SET(CURLOPT_CAINFO, request->certificates);
    SET(CURLOPT_CAPATH, NULL);
  } else if (bundle_is_readable) {
    // With a directory of certificates set, libcurl reads the whole bundle anew for every connection (25 ms).
    SET(CURLOPT_CAPATH, NULL);
  }
  SET(CURLOPT_CONNECTTIMEOUT_MS, request->connect_milliseconds);
  SET(CURLOPT_TIMEOUT_MS, request->total_milliseconds);
  SET(CURLOPT_LOW_SPEED_LIMIT, request->low_speed_bytes);
  SET(CURLOPT_LOW_SPEED_TIME, request->low_speed_seconds);
  SET(CURLOPT_USERAGENT, request->user_agent);
  SET(CURLOPT_HTTPHEADER, post->headers);
  SET(CURLOPT_OPENSOCKETFUNCTION, open_socket);
  SET(CURLOPT_OPENSOCKETDATA, (void *)post);
  SET(CURLOPT_PREREQFUNCTION, before_request);
  SET(CURLOPT_PREREQDATA, (void *)post);
  SET(CURLOPT_WRITEFUNCTION, take_body);
  SET(CURLOPT_WRITEDATA, (void *)post);
  SET(CURLOPT_HEADERFUNCTION, take_head);
  SET(CURLOPT_HEADERDATA, (void *)post);
  if (request->connect_only) {
    SET(CURLOPT_CONNECT_ONLY, 1L);
  } else {
    SET(CURLOPT_POST, 1L);
    SET(CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)request->body_length);
    SET(CURLOPT_POSTFIELDS, (void *)post->body);
  }
#undef SET
  return ok;
}

ccurl_post *ccurl_pool_add(ccurl_pool *pool, const ccurl_request *request, uint64_t token) {
  ccurl_post *post = pool->spare;
  if (post != NULL) {
    pool->spare = post->next;
  } else if ((post = calloc(1, sizeof *post)) == NULL || (post->easy = lib.easy_init()) == NULL) {
    free(post);
    return NULL;
  }
  post->next = post->previous = NULL;
  post->token = token;
  post->check = request->check;
  post->check_context = request->check_context;
  post->answer_limit = request->answer_limit;
  post->answer = malloc(request->answer_limit + 1);
  post->body = malloc(request->body_length + 1);
  if (post->answer == NULL || post->body == NULL) {
    discard(post);
    return NULL;
  }
  if (request->body_length > 0) { memcpy(post->body, request->body, request->body_length); }
  post->body[request->body_length] = 0;
  if (!set_up(post, request) || lib.multi_add(pool->multi, post->easy) != CURLM_OK) {
    discard(post);
    return NULL;
  }
  post->next = pool->busy;
  if (pool->busy != NULL) { pool->busy->previous = post; }
  pool->busy = post;
  pool->busy_count++;
  return post;
}

int ccurl_pool_step(ccurl_pool *pool, int milliseconds) {
  int running = 0;
  if (lib.multi_perform(pool->multi, &running) != CURLM_OK) { return -1; }
  // A post that has just ended must not wait for the others.
  if (running == pool->busy_count && lib.multi_poll(pool->multi, NULL, 0, milliseconds, NULL) != CURLM_OK) {
    return -1;
  }
  return running;
}

void ccurl_pool_wake(ccurl_pool *pool) { lib.multi_wakeup(pool->multi); }

static ccurl_end classify(const ccurl_post *post, long status) {
  if (post->head_too_large) { return ccurl_not_http; }
  // The receiver has decided; that it then says too much, or stops in mid-sentence, changes nothing.
  if (post->head_complete && status >= 200) { return ccurl_answered; }
  if (post->denied > 0 && post->opened == 0) { return ccurl_denied; }
  switch (post->result) {
    case CURLE_OK: return ccurl_answered;
    // Also libcurl's name for an answer without an HTTP head.
    case CURLE_UNSUPPORTED_PROTOCOL: return post->asked ? ccurl_not_http : ccurl_bad_url;
    case CURLE_URL_MALFORMAT:
    case CURLE_LOGIN_DENIED: return ccurl_bad_url;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY: return ccurl_unresolved;
    case CURLE_COULDNT_CONNECT: return ccurl_refused;
    case CURLE_OPERATION_TIMEDOUT: return ccurl_timed_out;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_SSL_ISSUER_ERROR: return ccurl_untrusted;
    case CURLE_GOT_NOTHING:
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_PARTIAL_FILE: return ccurl_broken;
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_BAD_CONTENT_ENCODING:
    case CURLE_WRITE_ERROR: return ccurl_not_http;
    default: return ccurl_failed;
  }
}

ccurl_post *ccurl_pool_next(ccurl_pool *pool, ccurl_outcome *outcome, uint64_t *token) {
  CURLMsg *message;
  int left = 0;
  while ((message = lib.multi_info_read(pool->multi, &left)) != NULL) {
    if (message->msg != CURLMSG_DONE) { continue; }
    CURL *easy = message->easy_handle;
    CURLcode result = message->data.result;
    char *context = NULL;
    lib.getinfo(easy, CURLINFO_PRIVATE, &context);
    ccurl_post *post = (ccurl_post *)context;
    post->result = result;
    lib.multi_remove(pool->multi, easy);
    if (post->previous != NULL) { post->previous->next = post->next; } else { pool->busy = post->next; }
    if (post->next != NULL) { post->next->previous = post->previous; }
    post->next = post->previous = NULL;
    pool->busy_count--;
    long status = 0, connections = 0;
    curl_off_t wait = 0;
    lib.getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
    lib.getinfo(easy, CURLINFO_NUM_CONNECTS, &connections);
    lib.getinfo(easy, CURLINFO_RETRY_AFTER, &wait);
    *outcome = (ccurl_outcome){
      .end = classify(post, status),
      .code = (int)result,
      .status = status,
      .retry_after = wait > 0 ? (int64_t)wait : -1,
      .answer = post->answer,
      .answer_length = post->answer_length,
      .answer_cut = post->answer_cut || result != CURLE_OK,
      .reused = connections == 0,
    };
    *token = post->token;
    return post;
  }
  return NULL;
}

void ccurl_post_release(ccurl_pool *pool, ccurl_post *post) {
  lib.slist_free_all(post->headers);
  free(post->body);
  free(post->answer);
  CURL *easy = post->easy;
  lib.easy_reset(easy);
  *post = (ccurl_post){.easy = easy, .next = pool->spare};
  pool->spare = post;
}
