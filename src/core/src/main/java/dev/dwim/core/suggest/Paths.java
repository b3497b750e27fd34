package dev.dwim.core.suggest;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells what lies under a path, by how its name ends.
final class Paths {
    private static final Map<String, Nature> ENDINGS = endings();

    private Paths() {}

    private static Map<String, Nature> endings() {
        var all = new HashMap<String, Nature>();
        put(all, Nature.PICTURE, "jpg jpeg png webp gif bmp tif tiff heic heif avif svg raw cr2 nef dng");
        put(all, Nature.ARCHIVE, "zip tar gz tgz bz2 xz txz 7z rar zst jar deb rpm iso");
        put(
                all,
                Nature.DOCUMENT,
                "odt doc docx rtf txt md tex pdf epub pages ods xls xlsx csv numbers odp ppt pptx key html htm");
        put(all, Nature.SOUND, "mp3 flac ogg opus wav m4a aac aiff");
        put(all, Nature.FILM, "mp4 mkv webm mov avi mpg mpeg m4v");
        put(
                all,
                Nature.CODE,
                "java kt kts py js ts jsx tsx c h cc cpp hpp rs go rb php swift scala cs sh bash ps1 sql lua r jl hs ml"
                        + " clj ex exs erl dart vue css scss json yaml yml toml xml gradle cmake");
        return Map.copyOf(all);
    }

    private static void put(Map<String, Nature> all, Nature nature, String endings) {
        Arrays.stream(endings.split(" ")).forEach(ending -> all.put(ending, nature));
    }

    /// What lies there.
    ///
    /// @param path relative or not, or the path of a link
    /// @return empty where its ending says nothing
    static Set<Nature> of(String path) {
        var ending = ending(path);
        if (ending.isEmpty()) {
            return EnumSet.of(Nature.FOLDER);
        }
        return Optional.ofNullable(ENDINGS.get(ending.get()))
                .map(EnumSet::of)
                .orElseGet(() -> EnumSet.noneOf(Nature.class));
    }

    /// How the name ends, in lower case.
    ///
    /// @param path as above
    /// @return empty where it has no ending, as most folders
    static Optional<String> ending(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot <= 0 || name.length() - dot > 8 || name.indexOf(' ', dot) >= 0
                ? Optional.empty()
                : Optional.of(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
