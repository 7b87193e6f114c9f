// A plain load loop over libcurl: posts one body so many times with so many posts under way, and prints posts a second.
//
//   curl-load URL BODY-FILE POSTS UNDER-WAY

#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static size_t ignore(char *bytes, size_t size, size_t count, void *context) {
  (void)bytes, (void)context;
  return size * count;
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int count, char **arguments) {
  if (count != 5) { return 64; }
  FILE *file = fopen(arguments[2], "rb");
  if (file == NULL) { return 66; }
  static char body[1 << 20];
  long length = (long)fread(body, 1, sizeof body, file);
  long posts = atol(arguments[3]), width = atol(arguments[4]), started = 0, ended = 0, failed = 0;
  curl_global_init(CURL_GLOBAL_DEFAULT);
  CURLM *multi = curl_multi_init();
  curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, width);
  struct curl_slist *headers = curl_slist_append(curl_slist_append(NULL, "content-type: application/json"), "expect:");
  double start = now();
  for (; started < width && started < posts; started++) {
    CURL *easy = curl_easy_init();
    curl_easy_setopt(easy, CURLOPT_URL, arguments[1]);
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE, length);
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, body);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, ignore);
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
    curl_multi_add_handle(multi, easy);
  }
  while (ended < posts) {
    int running = 0, left = 0;
    curl_multi_perform(multi, &running);
    CURLMsg *message;
    while ((message = curl_multi_info_read(multi, &left)) != NULL) {
      CURL *easy = message->easy_handle;
      long status = 0;
      curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
      if (message->data.result != CURLE_OK || status != 200) { failed++; }
      ended++;
      curl_multi_remove_handle(multi, easy);
      if (started < posts) {
        started++;
        curl_multi_add_handle(multi, easy);
      }
    }
    if (ended < posts) { curl_multi_poll(multi, NULL, 0, 1000, NULL); }
  }
  printf("%.0f %ld\n", (double)posts / (now() - start), failed);
  return failed == 0 ? 0 : 1;
}
