export default function ImportScreen() { return <p>soon</p> }
