/// A small face over libarchive and libxml2, which are loaded with dlopen when they are first needed.
///
/// Linking them would bring some thirty shared objects into every start of the program, although most drafts are
/// plain text. The few functions that are used have not changed their binary interface for over a decade, so they are
/// declared here and neither library's headers are needed to build.
///
/// Nothing here keeps state between calls but the two libraries' handles; an archive or a parser belongs to one
/// thread at a time.

#ifndef CDOCUMENTS_H
#define CDOCUMENTS_H

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// Opens libarchive, once for the process. NULL when it is ready, else a sentence fragment that says why it is not.
const char *_Nullable cdocuments_load_archive(void);
/// Opens libxml2, once for the process. NULL when it is ready, else a sentence fragment that says why it is not.
const char *_Nullable cdocuments_load_xml(void);

// ZIP archives

typedef struct cdocuments_archive cdocuments_archive;

/// One entry of an archive.
typedef struct {
  /// The path inside the archive, as UTF-8; NULL when it cannot be read as such. Lives until the next call.
  const char *_Nullable name;
  /// The size that the archive declares, or -1 when it declares none.
  int64_t size;
  int is_encrypted;
  int is_file;
} cdocuments_entry;

/// Opens a ZIP archive that lies in memory, and stays there until `cdocuments_archive_close`. No other format is
/// read. NULL when it is none, or when `cdocuments_load_archive` did not succeed.
cdocuments_archive *_Nullable cdocuments_archive_open(const uint8_t *bytes, size_t length);
/// Goes to the next entry: 1 when there is one, 0 at the end, -1 when the archive is broken.
int cdocuments_archive_next(cdocuments_archive *archive, cdocuments_entry *entry);
/// Reads on in the present entry: the number of bytes, 0 at its end, -1 when it is broken.
ptrdiff_t cdocuments_archive_read(cdocuments_archive *archive, uint8_t *buffer, size_t capacity);
void cdocuments_archive_close(cdocuments_archive *archive);

typedef struct cdocuments_archive_writer cdocuments_archive_writer;

/// Begins a ZIP archive in memory that belongs to the caller and stays until `cdocuments_archive_finish`. Entries
/// carry one fixed time, so that the same entries are the same bytes. They are packed, because some readers refuse
/// entries as libarchive stores them (with their checksum behind them). NULL when there is no memory, or when
/// `cdocuments_load_archive` did not succeed.
cdocuments_archive_writer *_Nullable cdocuments_archive_create(uint8_t *buffer, size_t capacity);
/// Adds an entry: 0 when it is there, -1 when it does not fit.
int cdocuments_archive_add(cdocuments_archive_writer *writer, const char *name, const uint8_t *bytes, size_t length);
/// Ends the archive and frees the writer: the number of bytes of the archive, -1 when they did not fit.
ptrdiff_t cdocuments_archive_finish(cdocuments_archive_writer *writer);

// PDF

/// Opens cairo and pango, once for the process. NULL when they are ready, else a sentence fragment that says why they are not.
const char *_Nullable cdocuments_load_pdf(void);

typedef struct cdocuments_pdf cdocuments_pdf;

/// Begins a PDF with pages of a size in points. The sink is handed its bytes, and returns nonzero to stop it. NULL when there
/// is no memory, or when `cdocuments_load_pdf` did not succeed.
cdocuments_pdf *_Nullable cdocuments_pdf_create(double width, double height, void *context,
                                                int (*sink)(void *context, const uint8_t *bytes, size_t length));
/// Says what the document is called, who wrote it, and when (ISO 8601).
void cdocuments_pdf_describe(cdocuments_pdf *pdf, const char *title, const char *author, const char *time);
/// Sets a text in lines no wider than `width` points, in a font such as "Noto Sans Bold 13": the number of lines, -1 when
/// there is no memory. The lines stay until the next text is set. Text that is read from right to left begins at the right.
int cdocuments_pdf_set(cdocuments_pdf *pdf, const char *text, size_t length, const char *font, const char *language,
                       int is_right_to_left, double width);
/// The height of a line of the text that was set, in points.
double cdocuments_pdf_height(const cdocuments_pdf *pdf, int line);
/// Shows a line of the text that was set; `x` is the left side of the text, `y` the top of the line.
void cdocuments_pdf_show(cdocuments_pdf *pdf, int line, double x, double y);
/// The colour of what is shown from now on, from 0 to 1.
void cdocuments_pdf_color(cdocuments_pdf *pdf, double red, double green, double blue);
/// Begins an element of the document's structure, such as "H1" or "P", for those who listen to it.
void cdocuments_pdf_begin(cdocuments_pdf *pdf, const char *tag);
void cdocuments_pdf_end(cdocuments_pdf *pdf, const char *tag);
void cdocuments_pdf_next_page(cdocuments_pdf *pdf);
/// Shows a PNG picture: 0 when it could be read, -1 otherwise.
int cdocuments_pdf_picture(cdocuments_pdf *pdf, const uint8_t *bytes, size_t length, double x, double y, double width,
                           double height);
/// Ends the document and frees it: 0 when all of it was written, -1 otherwise.
int cdocuments_pdf_finish(cdocuments_pdf *pdf);

// XML

/// The namespaces that the readers of Word and OpenDocument files tell apart.
typedef enum {
  cdocuments_space_other = 0,
  cdocuments_space_none,
  /// WordprocessingML, transitional and strict.
  cdocuments_space_word,
  cdocuments_space_word_drawing,
  cdocuments_space_compatibility,
  cdocuments_space_relationship,
  cdocuments_space_package,
  cdocuments_space_office,
  cdocuments_space_text,
  cdocuments_space_table,
  cdocuments_space_style,
  cdocuments_space_drawing,
  cdocuments_space_vector,
  cdocuments_space_link,
  cdocuments_space_dublin_core,
  cdocuments_space_manifest,
  /// XLIFF 1.2.
  cdocuments_space_translation,
} cdocuments_space;

/// An attribute of an element; the value is not ended by a zero.
typedef struct {
  cdocuments_space space;
  const char *name;
  const char *value;
  size_t value_length;
} cdocuments_attribute;

/// A place in a document, counted from 1; 0 where there is none.
typedef struct {
  int line;
  int column;
} cdocuments_place;

/// Who is told what the document holds; an element, with the place where its tag ends. Each returns nonzero to stop the parser.
typedef struct {
  void *context;
  int (*start)(void *context, cdocuments_space space, const char *name, const cdocuments_attribute *_Nullable attributes,
               size_t count, cdocuments_place place);
  int (*end)(void *context, cdocuments_space space, const char *name);
  int (*text)(void *context, const char *bytes, size_t length);
} cdocuments_handler;

/// How parsing ended.
typedef enum {
  cdocuments_parsed = 0,
  /// Not well formed.
  cdocuments_broken,
  /// Nested deeper than 256 levels.
  cdocuments_too_deep,
  /// It has a document type declaration, which is never read.
  cdocuments_declares_type,
  /// The handler said stop.
  cdocuments_stopped,
  /// libxml2 is not there, or there is no memory.
  cdocuments_unavailable,
} cdocuments_end;

/// Parses a document that lies in memory, and says where it ended. No entity is expanded but XML's own five, nothing is
/// fetched, and what goes beyond libxml2's own limits (10 MB in one attribute or name) is broken.
cdocuments_end cdocuments_parse(const uint8_t *bytes, size_t length, const cdocuments_handler *handler,
                                cdocuments_place *place);

// Encodings

/// Turns text of a named encoding into UTF-8. Returns the number of bytes written, -1 when the encoding is not known,
/// -2 when the text is not in it, -3 when `capacity` is too small (4 bytes for each byte of input always do).
ptrdiff_t cdocuments_decode(const char *encoding, const uint8_t *bytes, size_t length, uint8_t *output, size_t capacity);

#pragma clang assume_nonnull end

#endif
