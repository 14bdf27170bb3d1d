package frontdesk.page;

import java.util.function.UnaryOperator;

import io.quarkus.qute.TemplateInstance;

/** What is done with a page once it is rendered. */
public final class Rendering {
    private static final String AFTERWARDS = Rendering.class.getName();

    private Rendering() {}

    public static void afterwards(TemplateInstance page, UnaryOperator<String> changed) {
        page.setAttribute(AFTERWARDS, changed);
    }

    @SuppressWarnings("unchecked")
    static String of(TemplateInstance page) {
        String html = page.render();
        Object changed = page.getAttribute(AFTERWARDS);
        return changed == null ? html : ((UnaryOperator<String>) changed).apply(html);
    }
}
