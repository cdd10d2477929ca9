package goodterms.server.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
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
import java.net.URL;
import java.text.ParseException;
import java.util.Optional;

/**
 * A company's provider of identities, asked by OpenID Connect: the authorisation code flow with PKCE.
 *
 * @param secret by which the provider knows us
 */
record Provider(String issuer, String client, String secret) {

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

        Unbelieved(String message) {
            super(message);
        }

        Unbelieved(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Where to send somebody who wants to sign in. */
    URI address(Request request, URI callback, ProviderCalls calls) throws Unbelieved {
        URI there = metadata(calls).getAuthorizationEndpointURI();
        Optional<String> fault = calls.fault(there);
        if (fault.isPresent()) {
            throw new Unbelieved("people are not sent to the provider: " + fault.get());
        }
        return new AuthenticationRequest.Builder(
                        new ResponseType(ResponseType.Value.CODE),
                        com.nimbusds.oauth2.sdk.Scope.parse("openid email"),
                        new ClientID(client),
                        callback)
                .endpointURI(there)
                .state(new State(request.state()))
                .nonce(new Nonce(request.nonce()))
                .codeChallenge(new CodeVerifier(request.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** Who comes back with that code. */
    Identity identity(Request request, String code, URI callback, ProviderCalls calls) throws Unbelieved {
        OIDCProviderMetadata metadata = metadata(calls);
        TokenRequest ask = new TokenRequest.Builder(
                        metadata.getTokenEndpointURI(),
                        new ClientSecretBasic(new ClientID(client), new Secret(secret)),
                        new AuthorizationCodeGrant(
                                new AuthorizationCode(code), callback, new CodeVerifier(request.verifier())))
                .build();
        try {
            TokenResponse answer =
                    OIDCTokenResponseParser.parse(ask.toHTTPRequest().send(calls));
            if (!answer.indicatesSuccess() || !(answer.toSuccessResponse() instanceof OIDCTokenResponse tokens)) {
                throw new Unbelieved("the provider gave no identity for that code");
            }
            return identity(keys(metadata, calls), tokens.getOIDCTokens().getIDToken(), request);
        } catch (GeneralException | IOException | BadJOSEException | JOSEException | IllegalArgumentException wrong) {
            throw new Unbelieved("what the provider answered can't be believed: " + wrong.getMessage(), wrong);
        }
    }

    /** Signature, issuer, audience, time and nonce are all looked at. */
    private Identity identity(JWKSet keys, JWT token, Request request) throws BadJOSEException, JOSEException {
        IDTokenValidator validator =
                new IDTokenValidator(new Issuer(issuer), new ClientID(client), JWSAlgorithm.RS256, keys);
        IDTokenClaimsSet claims = validator.validate(token, new Nonce(request.nonce()));
        boolean verified = Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
        return new Identity(
                claims.getSubject().getValue(),
                Optional.ofNullable(claims.getStringClaim("email")).filter(_ -> verified));
    }

    private OIDCProviderMetadata metadata(ProviderCalls calls) throws Unbelieved {
        try {
            URL there = OIDCProviderMetadata.resolveURL(new Issuer(issuer));
            OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(calls.read(there));
            if (!metadata.getIssuer().getValue().equals(issuer)) {
                throw new Unbelieved("the provider at " + issuer + " names itself otherwise");
            }
            return metadata;
        } catch (GeneralException | IOException unreachable) {
            throw new Unbelieved(
                    "the provider at " + issuer + " could not be asked: " + unreachable.getMessage(), unreachable);
        }
    }

    private static JWKSet keys(OIDCProviderMetadata metadata, ProviderCalls calls) throws IOException, Unbelieved {
        try {
            return JWKSet.parse(calls.read(metadata.getJWKSetURI().toURL()));
        } catch (ParseException unreadable) {
            throw new Unbelieved("the provider's keys can't be read", unreadable);
        }
    }

    @Override
    public String toString() {
        return issuer + " for " + client;
    }
}
