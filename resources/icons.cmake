# The Breeze icons that the window uses, taken from the installed package; none is kept in this repository.
# To use another icon, add its name here and give the name to ui::icon().
set(EARSHOT_BREEZE /usr/share/icons/breeze CACHE PATH "The Breeze icon theme (Debian: breeze-icon-theme)")
set(icon_names
  application-menu appointment-new checkmark collapse-all configure contact-new data-warning dialog-cancel
  dialog-messages dialog-ok-apply document-export document-import document-new document-open document-print
  document-save-as documentation draw-highlight edit-comment edit-copy edit-delete edit-find edit-redo edit-rename
  edit-undo expand-all games-hint go-down go-first go-last go-next go-previous go-up link list-add list-add-user
  list-remove media-playback-pause media-playback-start media-playback-stop media-record merge note object-group
  object-locked object-ungroup office-chart-scatter printer rating rating-unrated sidebar-collapse-left
  sidebar-expand-left split system-run system-users tag tag-delete tag-edit tag-new user user-identity view-filter
  view-history view-sort view-task zoom-fit-best zoom-in zoom-original zoom-out)

set(icon_folder ${CMAKE_CURRENT_BINARY_DIR}/icons)
set(icon_files)
foreach(name ${icon_names})
  foreach(size 16 22)
    file(GLOB found ${EARSHOT_BREEZE}/*/${size}/${name}.svg)
    if(NOT found)
      message(FATAL_ERROR "The icon ${name} (${size} px) is not in ${EARSHOT_BREEZE}. "
        "Install it with: apt-get install breeze-icon-theme (or set EARSHOT_BREEZE to where the theme lies).")
    endif()
    list(GET found 0 first)
    file(REAL_PATH ${first} first)
    configure_file(${first} ${icon_folder}/${size}/${name}.svg COPYONLY)
    list(APPEND icon_files ${icon_folder}/${size}/${name}.svg)
  endforeach()
endforeach()
qt_add_resources(earshot_resources icons PREFIX /icons BASE ${icon_folder} FILES ${icon_files})
