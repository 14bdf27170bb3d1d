package frontdesk.console.payments;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import frontdesk.console.Shell;

/** The pages by name; what each shows is checked against its template when the application is built. */
@CheckedTemplate(basePath = "console/payments", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class Templates {
    private Templates() {}

    static native TemplateInstance payments(
            Shell shell,
            PaymentPart open,
            PaymentPart past,
            PaymentForm form,
            PriceListForm prices,
            @Nullable String news);
}
