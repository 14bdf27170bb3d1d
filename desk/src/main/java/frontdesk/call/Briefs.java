package frontdesk.call;

import java.util.List;
import java.util.stream.Stream;

import frontdesk.business.Business;
import frontdesk.business.Resource;
import frontdesk.kernel.Language;
import frontdesk.speech.Ears;

/** What ears are told of those for whom they listen: the languages that are spoken there, and the names that will be said. */
final class Briefs {
    /** Where nothing is known of the business. */
    static final Ears.Brief STRANGERS =
            new Ears.Brief(Language.ENGLISH, new Ears.Vocabulary("", List.of(), List.of(), false));

    private Briefs() {}

    static Ears.Brief of(Business business) {
        var vocabulary = new Ears.Vocabulary(
                business.name(),
                business.services().stream()
                        .flatMap(s -> names(s.name(), s.names()))
                        .toList(),
                business.resources().stream()
                        .filter(r -> r.type() == Resource.Type.STAFF)
                        .flatMap(r -> names(r.name(), r.names()))
                        .toList(),
                business.kind() == Business.Kind.TABLES);
        return new Ears.Brief(business.language(), business.languages(), vocabulary);
    }

    private static Stream<String> names(String name, List<String> others) {
        return Stream.concat(Stream.of(name), others.stream()).distinct();
    }
}
