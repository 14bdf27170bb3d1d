package frontdesk.console.setup;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.console.Seen;
import frontdesk.kernel.Language;
import frontdesk.message.MessageTemplates;
import frontdesk.message.Occasion;
import frontdesk.message.Template;

/**
 * In which words a business writes, and when it does so without being asked.
 *
 * @param seen from which rules their form was filled in
 * @param news what came of the last button, or null
 */
record MessagesView(
        List<Spoken> languages,
        List<Row> rows,
        RulesForm rules,
        Seen seen,
        List<String> faults,
        @Nullable String news) {

    /** A language to look at. */
    record Spoken(String tag, String name, boolean chosen) {}

    /**
     * One occasion.
     *
     * @param example what a customer would read
     */
    record Row(String word, String title, String example, String cost, boolean own) {}

    static MessagesView of(
            Business business,
            Language chosen,
            MessageTemplates templates,
            RulesForm rules,
            Seen seen,
            List<String> faults,
            @Nullable String news) {
        return new MessagesView(
                languages(business, chosen),
                Stream.of(Occasion.values())
                        .map(occasion -> row(business, chosen, templates, occasion))
                        .toList(),
                rules,
                seen,
                faults,
                news);
    }

    static List<Spoken> languages(Business business, Language chosen) {
        return business.languages().stream()
                .map(one -> new Spoken(one.tag(), one.called(Language.ENGLISH), one.isKindOf(chosen)))
                .toList();
    }

    private static Row row(Business business, Language language, MessageTemplates templates, Occasion occasion) {
        Template template = templates.template(business.id(), occasion, language);
        String example = templates.preview(business, language, template);
        boolean own = templates.own(business.id(), occasion, language).isPresent();
        return new Row(occasion.word(), occasion.title(), example, MessageView.cost(example), own);
    }

    public String tag() {
        return languages.stream()
                .filter(Spoken::chosen)
                .map(Spoken::tag)
                .findFirst()
                .orElse("en");
    }

    public boolean several() {
        return languages.size() > 1;
    }
}
