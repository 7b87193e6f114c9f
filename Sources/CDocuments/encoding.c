#include "CDocuments.h"

#include <errno.h>
#include <iconv.h>

ptrdiff_t cdocuments_decode(const char *encoding, const uint8_t *bytes, size_t length, uint8_t *output, size_t capacity) {
  iconv_t converter = iconv_open("UTF-8", encoding);
  if (converter == (iconv_t)-1) { return -1; }
  char *from = (char *)bytes;
  char *to = (char *)output;
  size_t left = length;
  size_t room = capacity;
  size_t result = iconv(converter, &from, &left, &to, &room);
  int reason = errno;
  if (result != (size_t)-1) {
    // Encodings with shift states end with what they still hold.
    result = iconv(converter, NULL, NULL, &to, &room);
    reason = errno;
  }
  iconv_close(converter);
  if (result == (size_t)-1) { return reason == E2BIG ? -3 : -2; }
  return (ptrdiff_t)(capacity - room);
}
