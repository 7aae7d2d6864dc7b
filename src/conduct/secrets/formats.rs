//! Tokens that announce themselves by a prefix: what may follow it, how long, and where the owner takes the token back.
//!
//! The shapes are the vendors' own (the documentation or the changelog entry that introduced the prefix is named per group); lengths
//! are ranges where a vendor says that they may change. Exceptions: formats that need more than prefix, letters and length are in
//! `special`. A data table, one line a format, and so longer and wider than other files.

/// The characters that the part after the prefix consists of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Set {
    Hex,
    LowerAlnum,
    UpperAlnum,
    Letters,
    Alnum,
    /// Letters, digits and `_`.
    Word,
    /// Letters, digits, `_` and `-`: base64url.
    Url,
    /// Letters, digits, `+`, `/` and a padding `=`: base64.
    Base64,
    /// As `Url`, and dots.
    Dotted,
}

impl Set {
    pub fn holds(self, b: u8) -> bool {
        match self {
            Set::Hex => b.is_ascii_hexdigit(),
            Set::LowerAlnum => b.is_ascii_lowercase() || b.is_ascii_digit(),
            Set::UpperAlnum => b.is_ascii_uppercase() || b.is_ascii_digit(),
            Set::Letters => b.is_ascii_alphabetic(),
            Set::Alnum => b.is_ascii_alphanumeric(),
            Set::Word => b.is_ascii_alphanumeric() || b == b'_',
            Set::Url => b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'),
            Set::Base64 => b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'='),
            Set::Dotted => b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.'),
        }
    }
}

/// One token format.
#[derive(Debug, Clone, Copy)]
pub struct Format {
    pub prefix: &'static str,
    pub set: Set,
    /// Length of what follows the prefix, in bytes.
    pub least: usize,
    pub most: usize,
    pub kind: &'static str,
    pub name: &'static str,
    pub rotate: &'static str,
}

const fn f(
    prefix: &'static str,
    set: Set,
    least: usize,
    most: usize,
    kind: &'static str,
    name: &'static str,
    rotate: &'static str,
) -> Format {
    Format { prefix, set, least, most, kind, name, rotate }
}

use Set::{Alnum, Base64, Dotted, Hex, Letters, LowerAlnum, UpperAlnum, Url, Word};

const GITHUB: &str = "https://github.com/settings/tokens";
const GITLAB: &str = "https://gitlab.com/-/user_settings/personal_access_tokens";
const AWS: &str = "https://console.aws.amazon.com/iam/home#/security_credentials";
const HF: &str = "https://huggingface.co/settings/tokens";
const STRIPE: &str = "https://dashboard.stripe.com/apikeys";
const SHOPIFY: &str = "https://admin.shopify.com/settings/apps/development";
const DIGITALOCEAN: &str = "https://cloud.digitalocean.com/account/api/tokens";
const OPENAI: &str = "https://platform.openai.com/api-keys";
const ANTHROPIC: &str = "https://console.anthropic.com/settings/keys";
const GRAFANA: &str = "https://grafana.com/orgs";
const SQUARE: &str = "https://developer.squareup.com/apps";
const VAULT: &str = "https://developer.hashicorp.com/vault/docs/commands/token/revoke";
const SENTRY: &str = "https://sentry.io/settings/account/api/auth-tokens/";
const NEW_RELIC: &str = "https://one.newrelic.com/admin-portal/api-keys/home";
const PLANETSCALE: &str = "https://app.planetscale.com/settings/service-tokens";
const POSTMAN: &str = "https://go.postman.co/settings/me/api-keys";
const DYNATRACE: &str =
    "https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients";
const DOPPLER: &str = "https://dashboard.doppler.com/workplace/tokens";
const SETTLEMINT: &str = "https://console.settlemint.com";
const EASYPOST: &str = "https://www.easypost.com/account/api-keys";
const FLY: &str = "https://fly.io/user/personal_access_tokens";
const FLUTTERWAVE: &str = "https://app.flutterwave.com/dashboard/settings/apis";

#[rustfmt::skip]
pub const FORMATS: &[Format] = &[
    // docs.github.com "GitHub's token formats"
    f("ghp_", Alnum, 36, 251, "github-token", "GitHub token", GITHUB),
    f("gho_", Alnum, 36, 251, "github-token", "GitHub token", GITHUB),
    f("ghu_", Alnum, 36, 251, "github-token", "GitHub token", GITHUB),
    f("ghs_", Alnum, 36, 251, "github-token", "GitHub token", GITHUB),
    f("ghr_", Alnum, 36, 251, "github-token", "GitHub token", GITHUB),
    f("github_pat_", Word, 60, 244, "github-token", "GitHub token", "https://github.com/settings/personal-access-tokens"),
    // docs.gitlab.com "Token overview"
    f("glpat-", Dotted, 20, 300, "gitlab-token", "GitLab token", GITLAB),
    f("gldt-", Url, 20, 50, "gitlab-token", "GitLab token", GITLAB),
    f("glft-", Url, 20, 50, "gitlab-token", "GitLab token", GITLAB),
    f("glffct-", Url, 20, 50, "gitlab-token", "GitLab token", GITLAB),
    f("glsoat-", Url, 20, 50, "gitlab-token", "GitLab token", GITLAB),
    f("glrt-", Dotted, 20, 300, "gitlab-token", "GitLab token", GITLAB),
    f("glcbt-", Url, 20, 80, "gitlab-token", "GitLab token", GITLAB),
    f("glimt-", Url, 25, 25, "gitlab-token", "GitLab token", GITLAB),
    f("glptt-", Url, 40, 40, "gitlab-token", "GitLab token", GITLAB),
    f("glagent-", Url, 50, 1024, "gitlab-token", "GitLab token", GITLAB),
    f("gloas-", Url, 64, 64, "gitlab-token", "GitLab token", GITLAB),
    f("GR1348941", Url, 20, 50, "gitlab-token", "GitLab token", GITLAB),
    // docs.aws.amazon.com/IAM "Identify Amazon credentials": unique identifiers
    f("AKIA", UpperAlnum, 16, 16, "aws-key", "AWS access key", AWS),
    f("ASIA", UpperAlnum, 16, 16, "aws-key", "AWS access key", AWS),
    f("ABIA", UpperAlnum, 16, 16, "aws-key", "AWS access key", AWS),
    f("ACCA", UpperAlnum, 16, 16, "aws-key", "AWS access key", AWS),
    f("A3T", UpperAlnum, 17, 17, "aws-key", "AWS access key", AWS),
    f("ABSK", Base64, 109, 273, "aws-bedrock-key", "Amazon Bedrock key", "https://console.aws.amazon.com/bedrock/home#/api-keys"),
    f("bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t", Base64, 0, 4000, "aws-bedrock-key", "Amazon Bedrock key", "https://console.aws.amazon.com/bedrock/home#/api-keys"),
    // cloud.google.com/docs/authentication/api-keys
    f("AIza", Url, 35, 35, "google-key", "Google API key", "https://console.cloud.google.com/apis/credentials"),
    f("GOCSPX-", Url, 28, 28, "google-secret", "Google client secret", "https://console.cloud.google.com/apis/credentials"),
    f("ya29.", Dotted, 40, 1024, "google-token", "Google access token", "https://myaccount.google.com/connections"),
    // docs.stripe.com/keys
    f("sk_live_", Alnum, 10, 120, "stripe-key", "Stripe key", STRIPE),
    f("rk_live_", Alnum, 10, 120, "stripe-key", "Stripe key", STRIPE),
    f("sk_test_", Alnum, 10, 120, "stripe-key", "Stripe key", STRIPE),
    f("rk_test_", Alnum, 10, 120, "stripe-key", "Stripe key", STRIPE),
    f("sk_prod_", Alnum, 10, 120, "stripe-key", "Stripe key", STRIPE),
    f("rk_prod_", Alnum, 10, 120, "stripe-key", "Stripe key", STRIPE),
    f("whsec_", Alnum, 24, 80, "stripe-secret", "Stripe webhook secret", "https://dashboard.stripe.com/webhooks"),
    // docs.npmjs.com "About access tokens"
    f("npm_", Alnum, 36, 36, "npm-token", "npm token", "https://www.npmjs.com/settings/~/tokens"),
    // pypi.org/help/#apitoken: a macaroon that starts with the index's name
    f("pypi-AgEIcHlwaS5vcmc", Url, 85, 1000, "pypi-token", "PyPI token", "https://pypi.org/manage/account/token/"),
    f("pypi-AgENdGVzdC5weXBpLm9yZw", Url, 85, 1000, "pypi-token", "PyPI token", "https://test.pypi.org/manage/account/token/"),
    // platform.openai.com/docs, console.anthropic.com
    f("sk-proj-", Url, 40, 200, "openai-key", "OpenAI key", OPENAI),
    f("sk-svcacct-", Url, 40, 200, "openai-key", "OpenAI key", OPENAI),
    f("sk-admin-", Url, 40, 200, "openai-key", "OpenAI key", OPENAI),
    f("sk-ant-api03-", Url, 95, 95, "anthropic-key", "Anthropic key", ANTHROPIC),
    f("sk-ant-admin01-", Url, 95, 95, "anthropic-key", "Anthropic key", ANTHROPIC),
    f("sk-ant-oat01-", Url, 80, 120, "anthropic-key", "Anthropic key", ANTHROPIC),
    f("sk-or-v1-", Hex, 64, 64, "openrouter-key", "OpenRouter key", "https://openrouter.ai/settings/keys"),
    f("gsk_", Alnum, 52, 52, "groq-key", "Groq key", "https://console.groq.com/keys"),
    f("xai-", Alnum, 70, 90, "xai-key", "xAI key", "https://console.x.ai"),
    f("pplx-", Alnum, 48, 56, "perplexity-key", "Perplexity key", "https://www.perplexity.ai/settings/api"),
    f("r8_", Alnum, 37, 37, "replicate-token", "Replicate token", "https://replicate.com/account/api-tokens"),
    f("hf_", Letters, 34, 34, "hugging-face-token", "Hugging Face token", HF),
    f("hf_", Alnum, 34, 34, "hugging-face-token", "Hugging Face token", HF),
    f("api_org_", Letters, 34, 34, "hugging-face-token", "Hugging Face token", HF),
    // developers.notion.com/changelog "new token prefix"
    f("ntn_", Alnum, 46, 46, "notion-token", "Notion token", "https://www.notion.so/profile/integrations"),
    f("secret_", Alnum, 43, 43, "notion-token", "Notion token", "https://www.notion.so/profile/integrations"),
    // airtable.com/developers/web/guides/personal-access-tokens, linear.app/developers, developers.asana.com
    f("lin_api_", Alnum, 40, 40, "linear-key", "Linear key", "https://linear.app/settings/account/security"),
    f("lin_oauth_", Alnum, 40, 64, "linear-key", "Linear key", "https://linear.app/settings/account/security"),
    f("figd_", Url, 38, 60, "figma-token", "Figma token", "https://www.figma.com/settings"),
    // docs.digitalocean.com/reference/api "token prefixes"
    f("dop_v1_", Hex, 64, 64, "digitalocean-token", "DigitalOcean token", DIGITALOCEAN),
    f("doo_v1_", Hex, 64, 64, "digitalocean-token", "DigitalOcean token", DIGITALOCEAN),
    f("dor_v1_", Hex, 64, 64, "digitalocean-token", "DigitalOcean token", DIGITALOCEAN),
    // shopify.dev/docs "access tokens"
    f("shpat_", Hex, 32, 32, "shopify-token", "Shopify token", SHOPIFY),
    f("shpca_", Hex, 32, 32, "shopify-token", "Shopify token", SHOPIFY),
    f("shppa_", Hex, 32, 32, "shopify-token", "Shopify token", SHOPIFY),
    f("shpss_", Hex, 32, 32, "shopify-token", "Shopify token", SHOPIFY),
    // grafana.com/docs "service accounts", "access policies"
    f("glsa_", Word, 41, 41, "grafana-token", "Grafana token", GRAFANA),
    f("glc_", Base64, 32, 400, "grafana-token", "Grafana token", GRAFANA),
    f("eyJrIjoi", Base64, 70, 400, "grafana-token", "Grafana token", GRAFANA),
    // developer.hashicorp.com/vault/docs/concepts/tokens
    f("hvs.", Url, 90, 300, "vault-token", "Vault token", VAULT),
    f("hvb.", Url, 138, 300, "vault-token", "Vault token", VAULT),
    f("hvr.", Url, 90, 300, "vault-token", "Vault token", VAULT),
    f("s.", Alnum, 24, 24, "vault-token", "Vault token", VAULT),
    // docs.sentry.io/api/auth
    f("sntryu_", LowerAlnum, 64, 64, "sentry-token", "Sentry token", SENTRY),
    f("sntrys_eyJ", Base64, 60, 500, "sentry-token", "Sentry token", SENTRY),
    // fly.io/docs/security/tokens
    f("fo1_", Url, 43, 43, "fly-token", "Fly.io token", FLY),
    f("fm1a_", Base64, 100, 4000, "fly-token", "Fly.io token", FLY),
    f("fm1r_", Base64, 100, 4000, "fly-token", "Fly.io token", FLY),
    f("fm2_", Base64, 100, 4000, "fly-token", "Fly.io token", FLY),
    // devcenter.heroku.com "token prefix HRKU"
    f("HRKU-AA", Url, 58, 58, "heroku-key", "Heroku key", "https://dashboard.heroku.com/account/applications"),
    // developer.1password.com/docs/service-accounts
    f("ops_eyJ", Base64, 250, 4000, "1password-token", "1Password token", "https://my.1password.com/developer-tools"),
    f("A3-", Url, 34, 36, "1password-key", "1Password secret key", "https://my.1password.com/profile"),
    // age-encryption.org/v1
    f("AGE-SECRET-KEY-1", UpperAlnum, 58, 58, "age-key", "age secret key", "https://github.com/FiloSottile/age#readme"),
    // developers.facebook.com/docs/facebook-login/guides/access-tokens
    f("EAAM", Alnum, 100, 400, "facebook-token", "Facebook token", "https://developers.facebook.com/apps"),
    f("EAAC", Alnum, 100, 400, "facebook-token", "Facebook token", "https://developers.facebook.com/apps"),
    // developer.squareup.com/docs/build-basics/access-tokens
    f("EAAA", Url, 56, 64, "square-token", "Square token", SQUARE),
    f("sq0atp-", Url, 22, 60, "square-token", "Square token", SQUARE),
    f("sq0csp-", Url, 43, 43, "square-secret", "Square secret", SQUARE),
    // docs.easypost.com/docs/authentication
    f("EZAK", Alnum, 54, 54, "easypost-key", "EasyPost key", EASYPOST),
    f("EZTK", Alnum, 54, 54, "easypost-key", "EasyPost key", EASYPOST),
    // docs.databricks.com, docs.pulumi.com, docs.prefect.io, docs.readme.com, guides.rubygems.org
    f("dapi", Hex, 32, 32, "databricks-token", "Databricks token", "https://docs.databricks.com/aws/en/dev-tools/auth/pat"),
    f("pul-", Hex, 40, 40, "pulumi-token", "Pulumi token", "https://app.pulumi.com/account/tokens"),
    f("pnu_", Alnum, 36, 36, "prefect-key", "Prefect key", "https://app.prefect.cloud/my/api-keys"),
    f("rdme_", LowerAlnum, 70, 70, "readme-key", "ReadMe key", "https://dash.readme.com"),
    f("rubygems_", Hex, 48, 48, "rubygems-key", "RubyGems key", "https://rubygems.org/profile/api_keys"),
    f("tk-us-", Url, 48, 48, "scalingo-token", "Scalingo token", "https://dashboard.scalingo.com/account/tokens"),
    f("cio", Alnum, 32, 32, "crates-io-token", "crates.io token", "https://crates.io/settings/tokens"),
    f("CLOJARS_", LowerAlnum, 60, 60, "clojars-token", "Clojars token", "https://clojars.org/tokens"),
    f("dckr_pat_", Url, 27, 60, "docker-token", "Docker Hub token", "https://app.docker.com/settings/personal-access-tokens"),
    f("sgp_", Word, 40, 70, "sourcegraph-token", "Sourcegraph token", "https://sourcegraph.com/user/settings/tokens"),
    f("4b1d", Alnum, 38, 38, "clickhouse-key", "ClickHouse Cloud key", "https://console.clickhouse.cloud"),
    f("sbp_", Hex, 40, 40, "supabase-token", "Supabase token", "https://supabase.com/dashboard/account/tokens"),
    f("sb_secret_", Url, 20, 60, "supabase-key", "Supabase key", "https://supabase.com/dashboard/project/_/settings/api-keys"),
    f("phc_", Alnum, 43, 43, "posthog-key", "PostHog key", "https://us.posthog.com/settings/project"),
    f("phx_", Alnum, 43, 50, "posthog-key", "PostHog key", "https://us.posthog.com/settings/user-api-keys"),
    f("PMAK-", Url, 59, 59, "postman-key", "Postman key", POSTMAN),
    f("NRAK-", UpperAlnum, 27, 27, "new-relic-key", "New Relic key", NEW_RELIC),
    f("NRJS-", LowerAlnum, 19, 19, "new-relic-key", "New Relic key", NEW_RELIC),
    f("NRII-", Url, 32, 32, "new-relic-key", "New Relic key", NEW_RELIC),
    f("pscale_tkn_", Dotted, 32, 64, "planetscale-token", "PlanetScale token", PLANETSCALE),
    f("pscale_pw_", Dotted, 32, 64, "planetscale-token", "PlanetScale token", PLANETSCALE),
    f("pscale_oauth_", Dotted, 32, 64, "planetscale-token", "PlanetScale token", PLANETSCALE),
    f("dt0c01.", Dotted, 80, 90, "dynatrace-token", "Dynatrace token", DYNATRACE),
    f("dp.pt.", Alnum, 40, 44, "doppler-token", "Doppler token", DOPPLER),
    f("dp.st.", Dotted, 40, 60, "doppler-token", "Doppler token", DOPPLER),
    f("duffel_test_", Url, 43, 43, "duffel-token", "Duffel token", "https://app.duffel.com"),
    f("duffel_live_", Url, 43, 43, "duffel-token", "Duffel token", "https://app.duffel.com"),
    f("shippo_live_", Hex, 40, 40, "shippo-token", "Shippo token", "https://apps.goshippo.com/settings/api"),
    f("shippo_test_", Hex, 40, 40, "shippo-token", "Shippo token", "https://apps.goshippo.com/settings/api"),
    f("sm_aat_", Alnum, 16, 16, "settlemint-token", "SettleMint token", SETTLEMINT),
    f("sm_pat_", Alnum, 16, 16, "settlemint-token", "SettleMint token", SETTLEMINT),
    f("sm_sat_", Alnum, 16, 16, "settlemint-token", "SettleMint token", SETTLEMINT),
    f("FLWSECK_TEST-", Alnum, 12, 50, "flutterwave-key", "Flutterwave key", FLUTTERWAVE),
    f("FLWSECK-", Alnum, 32, 50, "flutterwave-key", "Flutterwave key", FLUTTERWAVE),
    f("ico-", Alnum, 32, 32, "infracost-key", "Infracost key", "https://dashboard.infracost.io"),
    f("xkeysib-", Url, 70, 90, "brevo-key", "Brevo key", "https://app.brevo.com/settings/keys/api"),
    f("key-", Hex, 32, 32, "mailgun-key", "Mailgun key", "https://app.mailgun.com/settings/api_security"),
    f("AKCp", Alnum, 69, 69, "artifactory-key", "Artifactory key", "https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens"),
    f("cmVmd", Alnum, 59, 59, "artifactory-key", "Artifactory key", "https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens"),
    f("API-", UpperAlnum, 26, 26, "octopus-key", "Octopus Deploy key", "https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key"),
    f("sha256~", Url, 43, 43, "openshift-token", "OpenShift token", "https://docs.openshift.com"),
    f("tskey-auth-", Url, 30, 70, "tailscale-key", "Tailscale key", "https://login.tailscale.com/admin/settings/keys"),
    f("tskey-api-", Url, 30, 70, "tailscale-key", "Tailscale key", "https://login.tailscale.com/admin/settings/keys"),
    f("SK", Hex, 32, 32, "twilio-key", "Twilio key", "https://console.twilio.com/us1/account/keys-credentials/api-keys"),
    f("LTAI", Alnum, 17, 20, "alibaba-key", "Alibaba Cloud key", "https://ram.console.aliyun.com/manage/ak"),
    f("p8e-", LowerAlnum, 32, 32, "adobe-secret", "Adobe secret", "https://developer.adobe.com/console"),
    f("patwA", Alnum, 12, 12, "airtable-token", "Airtable token", "https://airtable.com/create/tokens"),
    f("t1.", Dotted, 80, 400, "yandex-token", "Yandex token", "https://yandex.cloud/en/docs/iam/concepts/authorization/iam-token"),
    f("AQVN", Url, 35, 38, "yandex-key", "Yandex key", "https://yandex.cloud/en/docs/iam/concepts/authorization/api-key"),
];
