package goodterms.server.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.io.Serial;
import java.net.URI;
import java.util.Optional;

/**
 * A company's provider of identities, asked by OpenID Connect: the authorisation code flow with PKCE.
 *
 * @param secret by which the provider knows us
 */
record Provider(String issuer, String client, String secret) {

    private static final int TIMEOUT_MS = 5_000;

    /** What is remembered while somebody is away at the provider. */
    record Request(String state, String nonce, String verifier) {

        static Request drawn() {
            return new Request(new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue());
        }
    }

    /**
     * Who came back.
     *
     * @param subject the provider's name for them, the same for ever
     * @param email their address, if the provider has made sure of it
     */
    record Identity(String subject, Optional<String> email) {}

    /** The provider could not be asked, or what it answered can't be believed. */
    static final class Unbelieved extends Exception {

        @Serial
        private static final long serialVersionUID = 1;

        Unbelieved(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Where to send somebody who wants to sign in. */
    URI address(Request request, URI callback) throws Unbelieved {
        return new AuthenticationRequest.Builder(
                        new ResponseType(ResponseType.Value.CODE),
                        com.nimbusds.oauth2.sdk.Scope.parse("openid email"),
                        new ClientID(client),
                        callback)
                .endpointURI(metadata().getAuthorizationEndpointURI())
                .state(new State(request.state()))
                .nonce(new Nonce(request.nonce()))
                .codeChallenge(new CodeVerifier(request.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** Who comes back with that code. */
    Identity identity(Request request, String code, URI callback) throws Unbelieved {
        OIDCProviderMetadata metadata = metadata();
        TokenRequest ask = new TokenRequest.Builder(
                        metadata.getTokenEndpointURI(),
                        new ClientSecretBasic(new ClientID(client), new Secret(secret)),
                        new AuthorizationCodeGrant(
                                new AuthorizationCode(code), callback, new CodeVerifier(request.verifier())))
                .build();
        try {
            TokenResponse answer =
                    OIDCTokenResponseParser.parse(bounded(ask.toHTTPRequest()).send());
            if (!answer.indicatesSuccess() || !(answer.toSuccessResponse() instanceof OIDCTokenResponse tokens)) {
                throw new Unbelieved("the provider gave no identity for that code", new IOException("no token"));
            }
            return identity(metadata, tokens.getOIDCTokens().getIDToken(), request);
        } catch (GeneralException | IOException | BadJOSEException | JOSEException | IllegalArgumentException wrong) {
            throw new Unbelieved("what the provider answered can't be believed: " + wrong.getMessage(), wrong);
        }
    }

    /** Signature, issuer, audience, time and nonce are all looked at. */
    private Identity identity(OIDCProviderMetadata metadata, JWT token, Request request)
            throws BadJOSEException, JOSEException, IOException {
        IDTokenValidator validator = new IDTokenValidator(
                new Issuer(issuer),
                new ClientID(client),
                JWSAlgorithm.RS256,
                metadata.getJWKSetURI().toURL());
        IDTokenClaimsSet claims = validator.validate(token, new Nonce(request.nonce()));
        boolean verified = Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
        return new Identity(
                claims.getSubject().getValue(),
                Optional.ofNullable(claims.getStringClaim("email")).filter(_ -> verified));
    }

    private OIDCProviderMetadata metadata() throws Unbelieved {
        try {
            return OIDCProviderMetadata.resolve(new Issuer(issuer), TIMEOUT_MS, TIMEOUT_MS);
        } catch (GeneralException | IOException unreachable) {
            throw new Unbelieved("the provider at " + issuer + " could not be asked", unreachable);
        }
    }

    private static HTTPRequest bounded(HTTPRequest request) {
        request.setConnectTimeout(TIMEOUT_MS);
        request.setReadTimeout(TIMEOUT_MS);
        request.setFollowRedirects(false);
        return request;
    }

    @Override
    public String toString() {
        return issuer + " for " + client;
    }
}
