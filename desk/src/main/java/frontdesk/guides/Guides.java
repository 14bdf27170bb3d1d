package frontdesk.guides;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import frontdesk.kernel.Language;

/** All guides in all languages. They come with the program and stay as they are while it runs. */
@Singleton
final class Guides {
    static final List<Language> WRITTEN = List.of(Language.ENGLISH, new Language("es"));

    private final Pictures pictures = new Pictures();
    private final Map<Language, Library> libraries = WRITTEN.stream()
            .collect(Collectors.toUnmodifiableMap(language -> language, language -> new Library(language, pictures)));

    Library in(Language language) {
        return Optional.ofNullable(libraries.get(language))
                .orElseThrow(() -> new IllegalArgumentException(language.tag()));
    }

    Optional<Pictures.Picture> picture(String name) {
        return pictures.of(name);
    }
}
