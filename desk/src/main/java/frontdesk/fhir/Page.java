package frontdesk.fhir;

import java.util.List;

import jakarta.ws.rs.core.UriInfo;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What a search found, as a bundle of one page.
 *
 * @param base the address of this business's FHIR, without a slash at the end
 */
record Page(String base) {
    /** Where the page before ended. */
    static final String CURSOR = "_cursor";

    static final String AS_IT_IS = "Follow the next link of the page before as it is.";

    static Page of(UriInfo uri, String slug) {
        return new Page(uri.getBaseUriBuilder()
                .path(OutcomeFilter.ROOT)
                .path("{slug}")
                .build(slug)
                .toString());
    }

    /** @param next the cursor of the page after this one; null where this is the last */
    Bundle of(List<? extends Resource> found, UriInfo asked, @Nullable String next) {
        Bundle bundle = of(found);
        bundle.addLink().setRelation("self").setUrl(asked.getRequestUri().toString());
        if (next != null) {
            bundle.addLink()
                    .setRelation("next")
                    .setUrl(asked.getRequestUriBuilder()
                            .replaceQueryParam(CURSOR, next)
                            .build()
                            .toString());
        } else if (!asked.getQueryParameters().containsKey(CURSOR)) {
            bundle.setTotal(found.size());
        }
        return bundle;
    }

    Bundle of(List<? extends Resource> found) {
        var bundle = new Bundle();
        bundle.setType(BundleType.SEARCHSET);
        for (Resource one : found) {
            bundle.addEntry()
                    .setFullUrl("%s/%s/%s".formatted(base, one.fhirType(), one.getIdPart()))
                    .setResource(one)
                    .getSearch()
                    .setMode(SearchEntryMode.MATCH);
        }
        return bundle;
    }
}
