/** E-mail by SMTP. */
@org.jspecify.annotations.NullMarked
package frontdesk.provider.mail;
