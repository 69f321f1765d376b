#pragma once
// Debian builds libxml2 with ICU, whose headers clash with the ICU inside Foundation.
// The engine needs none of it, so it is switched off before the other headers are read.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/relaxng.h>
