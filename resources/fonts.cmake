# The faces of the printed sheets (both OFL), taken from the installed packages so that a sheet looks the same on every
# machine. Only the static files of the weights that are used; none is committed.
set(font_folders
  /usr/share/fonts/opentype/inter /usr/share/fonts/truetype/inter /usr/share/fonts/opentype/inter/static
  /usr/share/fonts/truetype/vollkorn /usr/share/fonts/opentype/vollkorn
  /usr/share/fonts/inter /usr/share/fonts/vollkorn /usr/local/share/fonts)

function(earshot_font face package)
  find_file(font_${face} NAMES ${face}.otf ${face}.ttf PATHS ${font_folders} NO_DEFAULT_PATH)
  mark_as_advanced(font_${face})
  if(NOT font_${face})
    message(FATAL_ERROR "The face ${face} of the printed sheets was not found in ${font_folders}. "
      "Debian's package ${package} has it: apt-get install ${package}")
  endif()
  # A plain name without extension: the code need not know which of the formats the package has.
  set_source_files_properties(${font_${face}} PROPERTIES QT_RESOURCE_ALIAS ${face})
  set(font_files ${font_files} ${font_${face}} PARENT_SCOPE)
endfunction()

foreach(face Inter-Regular Inter-Italic Inter-Medium Inter-SemiBold InterDisplay-Regular InterDisplay-SemiBold InterDisplay-Bold)
  earshot_font(${face} fonts-inter)
endforeach()
earshot_font(Vollkorn-Regular fonts-vollkorn)
qt_add_resources(earshot_resources fonts PREFIX /fonts FILES ${font_files})
