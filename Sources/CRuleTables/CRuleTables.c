#include "CRuleTables.h"

#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

static const _Alignas(64) unsigned char english[] = {
#embed "en.tables"
};

static const _Alignas(64) unsigned char french[] = {
#embed "fr.tables"
};

static const _Alignas(64) unsigned char spanish[] = {
#embed "es.tables"
};

static const _Alignas(64) unsigned char arabic[] = {
#embed "ar.tables"
};

struct crule_tables crule_tables(const char *language) {
  if (strcmp(language, "en") == 0) return (struct crule_tables){english, sizeof english};
  if (strcmp(language, "fr") == 0) return (struct crule_tables){french, sizeof french};
  if (strcmp(language, "es") == 0) return (struct crule_tables){spanish, sizeof spanish};
  if (strcmp(language, "ar") == 0) return (struct crule_tables){arabic, sizeof arabic};
  return (struct crule_tables){english, 0};
}
