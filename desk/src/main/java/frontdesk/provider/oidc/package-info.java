/** Signing in by an OpenID Connect provider: its discovery, its tokens, its keys. */
@org.jspecify.annotations.NullMarked
package frontdesk.provider.oidc;
