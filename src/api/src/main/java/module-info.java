/// What a plugin author sees. It depends on JSpecify alone.
module dev.dwim.api {
    requires static transitive org.jspecify;

    exports dev.dwim.api;
}
