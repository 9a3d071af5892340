# The sample study: our own fiction, in plain files.
file(GLOB sample CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR} sample/*.json sample/guide.md
     sample/sessions/*.json sample/sessions/*.md)
qt_add_resources(earshot_resources sample PREFIX / FILES ${sample})
