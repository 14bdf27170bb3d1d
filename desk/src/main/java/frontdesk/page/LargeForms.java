package frontdesk.page;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Tells {@link PageGuard}, which comes after it, that this page's form may be large. */
@Provider
@LargeForm
@Priority(Priorities.AUTHENTICATION - 200)
class LargeForms implements ContainerRequestFilter {
    private static final String ALLOWED = LargeForms.class.getName();

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(ALLOWED, true);
    }

    static boolean allowed(ContainerRequestContext request) {
        return request.getProperty(ALLOWED) != null;
    }
}
