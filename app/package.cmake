# The Debian package; app/package makes it.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_NAME earshot)
set(CPACK_PACKAGE_CONTACT "The Earshot authors <earshot@example.org>")
if(DEFINED ENV{DEBEMAIL}) # who packs it, as Debian's own tools have it
  set(CPACK_PACKAGE_CONTACT "$ENV{DEBFULLNAME} <$ENV{DEBEMAIL}>")
endif()
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "customer research in which every claim stands on evidence")
set(CPACK_PACKAGE_DESCRIPTION "\
Earshot brings in interviews and observations, finds and tags what customers
said, and prints persona sheets on which every line leads back to the people
who said it. A project is one file; every step is saved as it is made and can
be undone. It works offline.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# The sheets take other scripts and emoji from installed fonts; the caches of desktops are kept by triggers of these.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
  "fonts-noto-core, fonts-droid-fallback, fonts-symbola, hicolor-icon-theme, shared-mime-info, desktop-file-utils")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS qt6-wayland)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
include(CPack)
