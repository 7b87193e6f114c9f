#include "CDocuments.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <time.h>

// From archive.h and archive_entry.h of libarchive 3; the sonames below stand for exactly this interface.
struct archive;
struct archive_entry;
enum { archive_eof = 1, archive_ok = 0, archive_warn = -20, type_mask = 0170000, type_regular = 0100000 };

static struct {
  struct archive *(*read_new)(void);
  int (*support_zip)(struct archive *);
  int (*open_memory)(struct archive *, const void *, size_t);
  int (*next_header)(struct archive *, struct archive_entry **);
  ptrdiff_t (*read_data)(struct archive *, void *, size_t);
  int (*free)(struct archive *);
  const char *(*pathname_utf8)(struct archive_entry *);
  const char *(*pathname)(struct archive_entry *);
  int64_t (*size)(struct archive_entry *);
  int (*size_is_set)(struct archive_entry *);
  int (*is_encrypted)(struct archive_entry *);
  unsigned (*filetype)(struct archive_entry *);
  struct archive *(*write_new)(void);
  int (*write_zip)(struct archive *);
  int (*write_options)(struct archive *, const char *);
  int (*write_memory)(struct archive *, void *, size_t, size_t *);
  int (*write_header)(struct archive *, struct archive_entry *);
  ptrdiff_t (*write_data)(struct archive *, const void *, size_t);
  int (*write_close)(struct archive *);
  int (*write_free)(struct archive *);
  struct archive_entry *(*entry_new)(void);
  void (*entry_free)(struct archive_entry *);
  void (*set_pathname)(struct archive_entry *, const char *);
  void (*set_size)(struct archive_entry *, int64_t);
  void (*set_filetype)(struct archive_entry *, unsigned);
  void (*set_perm)(struct archive_entry *, unsigned);
  void (*set_mtime)(struct archive_entry *, time_t, long);
} lib;

static pthread_once_t load_once = PTHREAD_ONCE_INIT;
static const char *load_fault = NULL;

static void load(void) {
  void *handle = dlopen("libarchive.so.13", RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) {
    load_fault = "the library libarchive.so.13 is not installed";
    return;
  }
#define FIND(field, name) \
  if ((lib.field = (__typeof__(lib.field))dlsym(handle, name)) == NULL) { \
    load_fault = "the installed libarchive is too old (it has no " name ")"; \
    return; \
  }
  FIND(read_new, "archive_read_new")
  FIND(support_zip, "archive_read_support_format_zip_seekable")
  FIND(open_memory, "archive_read_open_memory")
  FIND(next_header, "archive_read_next_header")
  FIND(read_data, "archive_read_data")
  FIND(free, "archive_read_free")
  FIND(pathname_utf8, "archive_entry_pathname_utf8")
  FIND(pathname, "archive_entry_pathname")
  FIND(size, "archive_entry_size")
  FIND(size_is_set, "archive_entry_size_is_set")
  FIND(is_encrypted, "archive_entry_is_encrypted")
  FIND(filetype, "archive_entry_filetype")
  FIND(write_new, "archive_write_new")
  FIND(write_zip, "archive_write_set_format_zip")
  FIND(write_options, "archive_write_set_options")
  FIND(write_memory, "archive_write_open_memory")
  FIND(write_header, "archive_write_header")
  FIND(write_data, "archive_write_data")
  FIND(write_close, "archive_write_close")
  FIND(write_free, "archive_write_free")
  FIND(entry_new, "archive_entry_new")
  FIND(entry_free, "archive_entry_free")
  FIND(set_pathname, "archive_entry_set_pathname")
  FIND(set_size, "archive_entry_set_size")
  FIND(set_filetype, "archive_entry_set_filetype")
  FIND(set_perm, "archive_entry_set_perm")
  FIND(set_mtime, "archive_entry_set_mtime")
#undef FIND
}

const char *cdocuments_load_archive(void) {
  pthread_once(&load_once, load);
  return load_fault;
}

struct cdocuments_archive {
  struct archive *handle;
};

cdocuments_archive *cdocuments_archive_open(const uint8_t *bytes, size_t length) {
  if (cdocuments_load_archive() != NULL) { return NULL; }
  cdocuments_archive *archive = calloc(1, sizeof *archive);
  if (archive == NULL) { return NULL; }
  archive->handle = lib.read_new();
  // Only the reader that follows the central directory, as word processors do: what a streaming reader would find
  // between the entries is not part of the document.
  if (archive->handle != NULL && lib.support_zip(archive->handle) == archive_ok &&
      lib.open_memory(archive->handle, bytes, length) == archive_ok) {
    return archive;
  }
  cdocuments_archive_close(archive);
  return NULL;
}

int cdocuments_archive_next(cdocuments_archive *archive, cdocuments_entry *entry) {
  struct archive_entry *found = NULL;
  int result = lib.next_header(archive->handle, &found);
  if (result == archive_eof) { return 0; }
  if (result != archive_ok && result != archive_warn) { return -1; }
  const char *name = lib.pathname_utf8(found);
  entry->name = name != NULL ? name : lib.pathname(found);
  entry->size = lib.size_is_set(found) ? lib.size(found) : -1;
  entry->is_encrypted = lib.is_encrypted(found);
  entry->is_file = (lib.filetype(found) & type_mask) == type_regular;
  return 1;
}

ptrdiff_t cdocuments_archive_read(cdocuments_archive *archive, uint8_t *buffer, size_t capacity) {
  ptrdiff_t count = lib.read_data(archive->handle, buffer, capacity);
  return count < 0 ? -1 : count;
}

void cdocuments_archive_close(cdocuments_archive *archive) {
  if (archive->handle != NULL) { lib.free(archive->handle); }
  free(archive);
}

struct cdocuments_archive_writer {
  struct archive *handle;
  size_t used;
};

cdocuments_archive_writer *cdocuments_archive_create(uint8_t *buffer, size_t capacity) {
  if (cdocuments_load_archive() != NULL) { return NULL; }
  cdocuments_archive_writer *writer = calloc(1, sizeof *writer);
  if (writer == NULL) { return NULL; }
  writer->handle = lib.write_new();
  if (writer->handle != NULL && lib.write_zip(writer->handle) == archive_ok &&
      lib.write_options(writer->handle, "zip:compression=deflate") == archive_ok &&
      lib.write_memory(writer->handle, buffer, capacity, &writer->used) == archive_ok) {
    return writer;
  }
  if (writer->handle != NULL) { lib.write_free(writer->handle); }
  free(writer);
  return NULL;
}

int cdocuments_archive_add(cdocuments_archive_writer *writer, const char *name, const uint8_t *bytes, size_t length) {
  struct archive_entry *entry = lib.entry_new();
  if (entry == NULL) { return -1; }
  lib.set_pathname(entry, name);
  lib.set_size(entry, (int64_t)length);
  lib.set_filetype(entry, type_regular);
  lib.set_perm(entry, 0644);
  // Before the calendar of ZIP begins, so that libarchive writes its first moment whatever the machine's time zone.
  lib.set_mtime(entry, 0, 0);
  int result = lib.write_header(writer->handle, entry);
  lib.entry_free(entry);
  if (result != archive_ok) { return -1; }
  return length == 0 || lib.write_data(writer->handle, bytes, length) == (ptrdiff_t)length ? 0 : -1;
}

ptrdiff_t cdocuments_archive_finish(cdocuments_archive_writer *writer) {
  ptrdiff_t result = lib.write_close(writer->handle) == archive_ok ? (ptrdiff_t)writer->used : -1;
  lib.write_free(writer->handle);
  free(writer);
  return result;
}
