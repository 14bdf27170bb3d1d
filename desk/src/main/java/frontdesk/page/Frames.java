package frontdesk.page;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Lets any website show what is {@link Framable}. */
@Provider
@Framable
@Priority(Frames.LAST)
class Frames implements ContainerResponseFilter {
    /** After the guard: filters of answers begin with the highest. */
    static final int LAST = Priorities.AUTHENTICATION - 200;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle("Content-Security-Policy", PageGuard.policy("*"));
        response.getHeaders().remove("X-Frame-Options");
    }
}
